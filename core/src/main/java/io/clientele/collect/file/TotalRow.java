package io.clientele.collect.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells rows that sum up those above: a cell says total, subtotal or the like, alone or with its day or month, and other
 * cells are empty. Such a row may have a day and an amount; only the word tells that it is no sale.
 */
final class TotalRow {

    static final String FAULT = "total row";

    private static final int LONGEST = 60;
    private static final Pattern WORDS = Pattern.compile(
            "(grand |sub ?-?)?totals?|(total|sum) (of|for) .{1,20}|sum|tổng( cộng| số| tiền| ngày| tháng)?|cộng( ngày| tháng| dồn)?"
                    + "|tong cong|cong ngay|cong thang|summe|gesamt(summe)?|小计|合计|总计|共计|总和|小計|合計|總計|共計");
    private static final Pattern PERIOD =
            Pattern.compile("[\\d./:：年月日第季度本当周\\- ]+|(\\b(ngày|tháng|quý|năm|ngay|thang|q)\\b)");

    private TotalRow() {}

    static boolean is(Row row) {
        boolean gaps = false;
        for (int i = 0; i < row.fields && !gaps; i++) {
            gaps = row.starts[i] == row.ends[i];
        }
        for (int i = 0; gaps && i < row.fields; i++) {
            if (mayBegin(row, i) && says(row.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Most cells end here: too long, or another first letter. */
    private static boolean mayBegin(Row row, int field) {
        int length = row.ends[field] - row.starts[field];
        if (length < 3 || length > LONGEST) {
            return false;
        }
        byte first = row.bytes[row.base + row.starts[field]];
        return first < 0 || "tTsSgGcC0123456789 ".indexOf(first) >= 0;
    }

    static boolean says(String cell) {
        String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (text.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        if (WORDS.matcher(text).matches()) {
            return true;
        }
        String alone = PERIOD.matcher(text).replaceAll(" ").strip().replaceAll(" +", " ");
        return !alone.equals(text) && WORDS.matcher(alone).matches();
    }
}
