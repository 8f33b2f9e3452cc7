package io.clientele.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet with real numbers and days. It is the same to the byte whenever and wherever it is written: its parts are
 * stored as they are, with one time, and no word of when it was made.
 */
final class Sheet implements Table {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int FLUSH_EVERY = 1_000;

    private final Path file;
    private final Path written;
    private final Workbook book;
    private final Worksheet sheet;
    private int lines;

    Sheet(Path file, String name) {
        this.file = file;
        this.written = file.resolveSibling(file.getFileName() + ".written");
        try {
            this.book = new Workbook(Files.newOutputStream(written), "Clientele", "1.0");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public long row(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell instanceof Number number) {
                sheet.value(lines, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(lines, column, day);
                sheet.style(lines, column).format("dd/mm/yyyy").set();
            } else if (cell != null) {
                sheet.value(lines, column, cell.toString());
            }
        }
        lines++;
        if (lines % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return lines;
    }

    @Override
    public long lines() {
        return lines;
    }

    @Override
    public void close() {
        try {
            book.close();
            try (ZipFile parts = new ZipFile(written.toFile());
                    ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
                out.setMethod(ZipOutputStream.STORED);
                for (ZipEntry part : Collections.list(parts.entries())) {
                    store(part.getName(), parts.getInputStream(part).readAllBytes(), out);
                }
            }
            Files.delete(written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void store(String name, byte[] written, ZipOutputStream out) throws IOException {
        byte[] content = name.equals("docProps/core.xml") ? ofOneTime(written) : written;
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }

    private static byte[] ofOneTime(byte[] about) {
        return new String(about, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", MADE + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
