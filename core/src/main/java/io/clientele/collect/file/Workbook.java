package io.clientele.collect.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Looks at the sheets of an Excel workbook; one that sums up the others is passed over. */
final class Workbook {

    private static final int ROWS_LOOKED_AT = 1000;
    private static final List<String> SUMMARIES = List.of(
            "tổng hợp",
            "tong hop",
            "tổng cộng",
            "tổng",
            "汇总",
            "匯總",
            "彙總",
            "合计",
            "合計",
            "总计",
            "總計",
            "总表",
            "summary",
            "total",
            "totals",
            "grand total",
            "overview",
            "pivot");

    /** Opens the workbook anew. */
    @FunctionalInterface
    interface Opener {
        ReadableWorkbook open() throws IOException;
    }

    private final Opener opener;
    private final boolean since1904;
    private final SourceFile file;
    private final Finds finds;

    Workbook(Opener opener, boolean since1904, SourceFile file, Finds finds) {
        this.opener = opener;
        this.since1904 = since1904;
        this.file = file;
        this.finds = finds;
    }

    void look(String name, long bytes) {
        List<SheetInput> tables = new ArrayList<>();
        try (ReadableWorkbook book = opener.open()) {
            for (Sheet sheet : book.getSheets().toList()) {
                sniff(sheet, name + "!" + sheet.getName(), bytes, tables);
            }
        } catch (IOException | RuntimeException e) {
            // A damaged workbook surfaces as whatever the reader stumbles over.
            finds.pass(
                    name,
                    "damaged",
                    "the workbook cannot be read: " + e.getMessage(),
                    "Open it in Excel and save it again.");
            return;
        }
        for (SheetInput table : tables) {
            if (isSummary(table, tables)) {
                finds.pass(
                        table.name(),
                        "summarySheet",
                        "the sheet sums up the other sheets of its workbook",
                        "Save it as a file of its own to read it.");
            } else {
                finds.inputs.add(table);
            }
        }
    }

    private void sniff(Sheet sheet, String name, long bytes, List<SheetInput> tables) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream();
                SheetReader reader = new SheetReader(rows, since1904, 0, Watch.NONE, List.of())) {
            while (records.size() < ROWS_LOOKED_AT && reader.next()) {
                records.add(reader.row().texts());
            }
        }
        if (records.isEmpty()) {
            finds.pass(name, "emptySheet", "the sheet is empty", "Fill it or leave it out.");
            return;
        }
        pad(records);
        Sniffed sniffed = Sniff.cells(records);
        if (sniffed instanceof Sniffed.Table table) {
            boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
            tables.add(new SheetInput(name, bytes, file, opener, since1904, sheet.getIndex(), hidden, table.shape()));
        } else if (sniffed instanceof Sniffed.NoTable none) {
            finds.pass(name, none.code(), none.reason(), none.hint());
        }
    }

    /** Makes all records as wide as the widest. */
    private static void pad(List<List<String>> records) {
        int width = records.stream().mapToInt(Cell::width).max().orElse(0);
        records.replaceAll(record -> {
            List<String> padded = new ArrayList<>(record);
            while (padded.size() < width) {
                padded.add("");
            }
            return padded;
        });
    }

    /** Named like a summary, beside tables of one shape (months, branches), or beside a wider one it shares a column with. */
    private static boolean isSummary(SheetInput table, List<SheetInput> tables) {
        String sheet = table.name()
                .substring(table.name().lastIndexOf('!') + 1)
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean named = SUMMARIES.stream()
                .anyMatch(word -> sheet.equals(word)
                        || sheet.startsWith(word + " ")
                        || (word.length() == 2 && sheet.contains(word)));
        if (!named) {
            return false;
        }
        List<SheetInput> others = tables.stream()
                .filter(other -> !other.name().equals(table.name()))
                .toList();
        long shapes =
                others.stream().map(other -> other.shape().header()).distinct().count();
        return shapes < others.size()
                || others.stream()
                        .map(SheetInput::shape)
                        .anyMatch(other -> other.columns() >= table.shape().columns()
                                && other.header().stream()
                                        .anyMatch(table.shape().header()::contains));
    }
}
