package io.clientele.run;

import io.clientele.warehouse.Engine;
import io.clientele.warehouse.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A query's rows as a workbook with real numbers and days. Excel keeps 15 digits of a number. What does not fit one sheet
 * goes on in the next.
 */
final class SheetRows {

    private static final int SHEET_ROWS = 1_048_575;
    private static final int FLUSH_EVERY = 1_000;
    private static final int NAME_LENGTH = 25;

    private final Workbook book;
    private final List<Engine.Column> columns;
    private final String name;
    private final boolean invented;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int place;

    private SheetRows(Workbook book, List<Engine.Column> columns, String name, boolean invented) {
        this.book = book;
        this.columns = columns;
        this.invented = invented;
        this.name = name.replaceAll("[^\\p{L}\\p{N} ._-]", "-");
    }

    static void write(Engine engine, String select, String name, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Clientele", "1.0")) {
            SheetRows rows = new SheetRows(
                    book, engine.columns(select), name, Invented.of(engine).isPresent());
            rows.next();
            engine.stream("write rows", select, rows::add);
        }
    }

    private Worksheet next() {
        try {
            if (sheet != null) {
                sheet.finish();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String title = name.substring(0, Math.min(NAME_LENGTH, name.length()));
        Worksheet fresh = book.newWorksheet(sheets++ == 0 ? title : title + " " + sheets);
        for (int column = 0; column < columns.size(); column++) {
            fresh.value(0, column, CellSafety.text(columns.get(column).name()));
        }
        if (invented) {
            fresh.value(0, columns.size(), Invented.COLUMN);
        }
        fresh.freezePane(0, 1);
        place = 0;
        sheet = fresh;
        return fresh;
    }

    private void add(Row row) {
        Worksheet here = sheet == null || place >= SHEET_ROWS ? next() : sheet;
        place++;
        for (int column = 0; column < row.width(); column++) {
            cell(here, column, row.get(column + 1));
        }
        if (invented) {
            here.value(place, columns.size(), Invented.WORD);
        }
        if (place % FLUSH_EVERY == 0) {
            try {
                here.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void cell(Worksheet here, int column, @Nullable Object value) {
        if (value instanceof Double real && !Double.isFinite(real)) {
            return;
        }
        if (value instanceof BigDecimal decimal) {
            here.value(place, column, new BigDecimal(ReportJson.plain(decimal)));
        } else if (value instanceof Number number) {
            here.value(place, column, number);
        } else if (value instanceof Boolean flag) {
            here.value(place, column, flag);
        } else if (value instanceof LocalDate day) {
            here.value(place, column, day);
            here.style(place, column).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            here.value(place, column, moment);
            here.style(place, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (value != null) {
            here.value(place, column, CellSafety.text(String.valueOf(value)));
        }
    }
}
