package io.clientele.collect.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files and what is read from them. */
final class World {

    private World() {}

    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, String name, String text, String charset) {
        return file(folder, name, text.getBytes(Charset.forName(charset)));
    }

    static Path file(Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Input only(Path path) {
        List<Input> inputs = Inputs.find(List.of(path)).inputs();
        if (inputs.size() != 1) {
            throw new AssertionError("Expected one table, found " + inputs);
        }
        return inputs.get(0);
    }

    static Shape shape(byte[] bytes) {
        if (Sniff.of(bytes) instanceof Sniffed.Table table) {
            return table.shape();
        }
        throw new AssertionError(Sniff.of(bytes));
    }

    static Shape shape(String text) {
        return shape(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The canonical file, line by line. */
    static List<String> canonical(Path path) {
        try {
            Input input = only(path);
            Path target = Files.createTempFile("canonical", ".csv");
            Transcoder.toFile(input, input.shape(), target, Watch.NONE);
            List<String> lines = List.of(Files.readString(target).split("\n"));
            Files.delete(target);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Transcoded transcoded(Path path, List<List<String>> rows) {
        try {
            Input input = only(path);
            return Transcoder.toSink(
                    input,
                    input.shape(),
                    row -> rows.add(row.fault().isEmpty() ? row.texts() : List.of(row.fault(), row.raw())),
                    Watch.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows as texts; a faulty one as its fault and raw text. */
    static List<List<String>> rows(Path path) {
        List<List<String>> rows = new ArrayList<>();
        transcoded(path, rows);
        return rows;
    }

    /** Splits a text with at most so many bytes in each read. */
    static List<List<String>> split(String text, char delimiter, int bytesAtOnce) {
        InputStream drops = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, bytesAtOnce));
            }
        };
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = new DelimitedReader(
                new Utf8Stream(drops), new Layout.Delimited(delimiter, '"'), Math.min(bytesAtOnce, 1 << 16))) {
            while (reader.next()) {
                List<String> row = new ArrayList<>(List.of(reader.row().line() + ""));
                row.addAll(
                        reader.row().fault().isEmpty()
                                ? reader.row().texts()
                                : List.of(reader.row().fault()));
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
