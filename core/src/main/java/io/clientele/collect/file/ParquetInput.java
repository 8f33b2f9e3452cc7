package io.clientele.collect.file;

import io.clientele.warehouse.duckdb.ParquetFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Parquet file: its columns have names and types, so nothing of it needs to be guessed. */
record ParquetInput(String name, long bytes, SourceFile file, Shape shape) implements Input {

    /** Takes the file if it holds rows; else says why not. */
    static void look(String name, long bytes, SourceFile file, Finds finds) {
        try (ParquetFile parquet = ParquetFile.open(file.path());
                ParquetFile.Rows rows = parquet.rows()) {
            List<String> columns = parquet.columns();
            if (columns.size() > Sniff.MOST_COLUMNS) {
                finds.pass(
                        name,
                        "tooWide",
                        "it has " + columns.size() + " columns, more than " + Sniff.MOST_COLUMNS,
                        "Export it with one row a record and fewer columns.");
            } else if (!rows.next()) {
                finds.pass(
                        name,
                        "headerOnly",
                        "the file has a header and no rows below",
                        "Export it again with a longer period.");
            } else {
                finds.inputs.add(new ParquetInput(name, bytes, file, shape(columns)));
            }
        } catch (IOException broken) {
            finds.pass(
                    name,
                    "parquet",
                    String.valueOf(broken.getMessage()),
                    "Write it again without a key, or export the table as CSV.");
        }
    }

    private static Shape shape(List<String> columns) {
        return new Shape(
                Encoding.UTF_8,
                1,
                new Layout.Cells(),
                columns.size(),
                List.of(),
                List.of(),
                columns,
                1,
                "a Parquet file; its columns have names");
    }

    @Override
    public Path path() {
        return file.path();
    }

    @Override
    public String sha256() {
        return file.sha256();
    }

    @Override
    public RowReader open(Shape given, Watch watch) throws IOException {
        return new ParquetReader(ParquetFile.open(file.path()), given.columns(), bytes, watch);
    }
}
