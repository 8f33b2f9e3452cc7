package io.clientele.collect.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    private static final String ORDERS = "id,day,sum\n1,2026-03-01,5\n2,2026-03-02,6\n";

    @TempDir
    Path folder;

    private Found find() {
        return Inputs.find(List.of(folder));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private void refused(Path path, String code, String word) {
        assertThatThrownBy(() -> Inputs.find(List.of(path))).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.problems().get(0).code()).isEqualTo("collect." + code);
            assertThat(e.getMessage()).contains(word);
        });
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        refused(folder.resolve("nowhere.csv"), "unreadable", "does not exist");
        refused(World.file(folder, "empty.csv", ""), "emptyFile", "empty");
        refused(World.file(folder, "head.csv", "id,day,sum\n"), "headerOnly", "no rows below");
        refused(
                World.file(folder, "old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
                "oldExcel",
                ".xlsx");
        refused(World.file(folder, "scan.pdf", "%PDF-1.7 …"), "notATable", "PDF");
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 1000);
        System.arraycopy(name, 0, bytes, 512, name.length);
        refused(World.file(folder, "locked.xlsx", bytes), "password", "password");
    }

    @Test
    void aFolderWithoutTablesIsRefusedAndSaysWhatWasThere() {
        World.file(folder, "notes.txt", "Nothing to see here.");
        refused(folder, "noTables", "notes.txt");
    }

    @Test
    void aHeaderWithoutRowsDoesNotStopTheOthers() {
        World.file(folder, "april.csv", "id,day,sum\n");
        World.file(folder, "march.csv", ORDERS);
        assertThat(find().inputs()).extracting(Input::name).containsExactly(folder.getFileName() + "/march.csv");
        assertThat(find().passedOver()).extracting(PassedOver::code).containsExactly("headerOnly");
    }

    @Test
    void foldersAreWalkedByNameAndEverythingLeftOutIsListed() {
        World.file(folder, "b/two.csv", ORDERS);
        World.file(folder, "a/one.csv", ORDERS);
        World.file(folder, ".hidden.csv", ORDERS);
        World.file(folder, "~$open.xlsx", ORDERS);
        World.file(folder, "README.txt", "How to read this folder.");
        String root = folder.getFileName() + "/";
        assertThat(find().inputs()).extracting(Input::name).containsExactly(root + "a/one.csv", root + "b/two.csv");
        assertThat(find().passedOver())
                .extracting(PassedOver::name)
                .containsExactly(root + ".hidden.csv", root + "README.txt", root + "~$open.xlsx");
    }

    @Test
    void theKindIsDecidedByTheContent() throws IOException {
        assertThat(World.rows(World.file(folder, "a.xlsx", ORDERS))).hasSize(2);
        assertThat(World.rows(World.file(folder, "b.csv", gzip(utf8(ORDERS))))).hasSize(2);
        assertThat(World.rows(World.file(folder, "c.dat", zip(StandardCharsets.UTF_8, Map.of("x", utf8(ORDERS))))))
                .hasSize(2);
    }

    @Test
    void namesInAChineseZipAreRead() throws IOException {
        Charset gbk = Charset.forName("GBK");
        Map<String, byte[]> entries = Map.of(
                "订单/三月订单.csv", "订单号,客户姓名,金额\nD1,王伟,5\nD2,李娜,6\n".getBytes(gbk),
                "订单/说明.txt", "本文件夹为导出的订单。".getBytes(gbk));
        Path path = World.file(folder, "orders.zip", zip(gbk, entries));
        Found found = Inputs.find(List.of(path));
        assertThat(found.inputs()).extracting(Input::name).containsExactly("orders.zip!订单/三月订单.csv");
        assertThat(found.passedOver()).extracting(PassedOver::name).containsExactly("orders.zip!订单/说明.txt");
        assertThat(World.rows(path)).containsExactly(List.of("D1", "王伟", "5"), List.of("D2", "李娜", "6"));
    }

    @Test
    void flaggedNamesWithWesternLettersAreKept() throws IOException {
        Path path = World.file(folder, "o.zip", zip(StandardCharsets.UTF_8, Map.of("café.csv", utf8(ORDERS))));
        assertThat(World.only(path).name()).isEqualTo("o.zip!café.csv");
    }

    @Test
    void anArchiveInsideAnArchiveIsListedNotOpened() throws IOException {
        byte[] inner = zip(StandardCharsets.UTF_8, Map.of("x.csv", utf8(ORDERS)));
        Path path = World.file(
                folder,
                "o.zip",
                zip(StandardCharsets.UTF_8, Map.of("in.zip", inner, "x.csv", utf8(ORDERS), "y.csv.gz", gzip(inner))));
        assertThat(Inputs.find(List.of(path)).passedOver())
                .extracting(PassedOver::code)
                .containsExactly("packedTwice", "packedTwice");
    }

    @Test
    void aWorkbookInsideAnArchiveIsRead() throws IOException {
        byte[] book = new Xlsx()
                .sheet("March", "id|day|sum", "1|d:46093|n:5", "2|d:46094|n:6")
                .bytes();
        Path path = World.file(folder, "o.zip", zip(StandardCharsets.UTF_8, Map.of("book.xlsx", book)));
        assertThat(World.only(path).name()).isEqualTo("o.zip!book.xlsx!March");
        assertThat(World.rows(path)).contains(List.of("1", "2026-03-12", "5"));
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i <= Archive.MOST_ENTRIES; i++) {
            entries.put(i + ".csv", new byte[0]);
        }
        refused(World.file(folder, "many.zip", zip(StandardCharsets.UTF_8, entries)), "tooManyEntries", "10001");
    }

    @Test
    void aFileThatSwellsBeyondReasonIsStopped() throws IOException {
        byte[] swelling = new byte[100 << 20];
        Arrays.fill(swelling, (byte) '1');
        byte[] head = utf8("a,b\n1,2\n".repeat(100_000) + "3,");
        System.arraycopy(head, 0, swelling, 0, head.length);
        Path path = World.file(folder, "bomb.csv.gz", gzip(swelling));
        assertThatThrownBy(() -> World.transcoded(path, new java.util.ArrayList<>()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("300 times its size");
    }

    @Test
    void aFileThatBreaksOffIsRefused() throws IOException {
        byte[] packed = gzip(utf8(ORDERS.repeat(50)));
        refused(World.file(folder, "cut.csv.gz", Arrays.copyOf(packed, packed.length - 20)), "damaged", "again");
    }

    @Test
    void linksToFoldersAreListedNotFollowed() throws IOException {
        World.file(folder, "a.csv", ORDERS);
        java.nio.file.Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertThat(find().inputs()).hasSize(1);
        assertThat(find().passedOver()).extracting(PassedOver::code).containsExactly("link");
    }

    @Test
    void theFingerprintIsThatOfTheOriginalFile() {
        assertThat(World.only(World.file(folder, "abc.csv", ORDERS)).sha256()).hasSize(64);
    }
}
