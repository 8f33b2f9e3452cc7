package io.clientele.run;

import static io.clientele.run.OddFile.HEADER;
import static io.clientele.run.OddFile.LINES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.terms.InvalidInputException;
import io.clientele.terms.Problem;
import io.clientele.warehouse.EngineSettings;
import io.clientele.warehouse.Workspace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no good table, and workspaces that cannot be used: refused in words that help, or read all the same. */
class BadInputTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyFileIsRefused() {
        refused("empty.csv", "", "collect.emptyFile", "0 bytes");
    }

    @Test
    void aHeaderWithoutRowsIsRefused() {
        refused("header.csv", HEADER, "collect.headerOnly", "a header and no rows below");
    }

    @Test
    void aTableWithoutDayMoneyOrCustomerIsRefusedWithTheOptionThatHelps() {
        refused("letters.csv", "a,b,c\nx,y,z\nu,v,w\n", "collect.noMeaning", "--mapping");
    }

    @Test
    void ordersWithoutMoneyAreReadForTheirCustomersAndSoSaid() {
        try (OddFile read = OddFile.read(
                folder, "days.csv", "order_id,customer_id,order_date\nA1,C1,2026-03-01\nA2,C2,2026-03-02\n")) {
            assertThat(read.figure("unify.customers")).isEqualTo("2");
            assertThat(read.told()).anyMatch(text -> text.contains("customers but no orders"));
        }
    }

    @Test
    void aPictureCalledCsvIsRefusedAsAPicture() {
        byte[] picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 200);
        Path file = OddFile.write(folder, "orders.csv", picture);
        assertThat(OddFile.refused(folder, file)).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("orders.csv");
            assertThat(problem.hint()).contains("picture", "CSV");
        });
    }

    @Test
    void aTextCalledXlsxIsReadAsText() {
        try (OddFile read = OddFile.read(folder, "orders.xlsx", HEADER + LINES)) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 20");
        }
    }

    @Test
    void aByteOrderMarkThatLiesAboutTheEncodingIsNotBelieved() {
        String text = "order_id,customer_id,order_date,amount,customer_name\nA1,C1,2026-03-01,5.00,欧阳明\n"
                + "A2,C2,2026-03-02,7.50,王小丽\n";
        byte[] chinese = text.getBytes(Charset.forName("GB18030"));
        byte[] marked = new byte[chinese.length + 3];
        System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
        System.arraycopy(chinese, 0, marked, 3, chinese.length);
        try (OddFile read = OddFile.read(folder, OddFile.write(folder, "orders.csv", marked))) {
            assertThat(read.workspace.engine().rows("look", "select full_name from clean.parties order by source_key"))
                    .extracting(row -> row.text(1))
                    .containsExactly("欧阳明", "王小丽");
            assertThat(read.figure("value.gross")).isEqualTo("12.5");
        }
    }

    @Test
    void aLineOf200MegabytesIsSetAsideAndTheOthersCount() throws IOException {
        Path file = folder.resolve("long.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + LINES + "A9,C1,2026-03-06,1,").getBytes(StandardCharsets.UTF_8));
            megabytes(out, 200);
            out.write("\nA4,C2,2026-03-07,1,4.00\n".getBytes(StandardCharsets.UTF_8));
        }
        try (OddFile read = OddFile.read(folder, file)) {
            assertThat(read.balance()).isEqualTo("5 = 4 + 1, gross 24");
            assertThat(read.told()).anyMatch(text -> text.contains("long.csv set aside, line 5: the line is too long"));
        }
    }

    @Test
    void aFileThatIsOneLineOf200MegabytesIsRefused() throws IOException {
        Path file = folder.resolve("line.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            megabytes(out, 200);
        }
        assertThat(OddFile.refused(folder, file))
                .extracting(Problem::code, Problem::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("collect.noLines", "line.csv"));
    }

    private static void megabytes(OutputStream out, int count) throws IOException {
        byte[] megabyte = "ab,cd ef".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            out.write(megabyte);
        }
    }

    @Test
    void aPathThatDoesNotExistIsRefusedByItsName() {
        Path nowhere = folder.resolve("nowhere.csv");
        assertThat(OddFile.refused(folder, nowhere)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("collect.unreadable");
            assertThat(problem.where()).isEqualTo(nowhere.toString());
            assertThat(problem.hint()).contains("Check the path");
        });
    }

    @Test
    void otherFilesInAFolderAreListedAndTheTableIsRead() {
        OddFile.write(folder, "shop/orders.csv", (HEADER + LINES).getBytes(StandardCharsets.UTF_8));
        OddFile.write(folder, "shop/logo.png", Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 99));
        OddFile.write(folder, "shop/.hidden", new byte[] {1, 2});
        OddFile.write(
                folder,
                "shop/readme.txt",
                "These are the orders of March.\nPlease, do not change them.\n".getBytes(StandardCharsets.UTF_8));
        try (OddFile read = OddFile.read(folder, folder.resolve("shop"))) {
            assertThat(read.balance()).isEqualTo("3 = 3 + 0, gross 20");
            assertThat(read.told())
                    .anyMatch(text -> text.contains("shop/logo.png was passed over: it is a picture"))
                    .anyMatch(text -> text.contains("shop/readme.txt was passed over"))
                    .anyMatch(text -> text.contains("shop/.hidden was passed over: hidden"));
        }
    }

    @Test
    void aWorkspaceInUseIsRefusedAndStaysAsItWas() {
        Path home = folder.resolve("home");
        try (Workspace held = Workspace.open(home, EngineSettings.defaults())) {
            assertThatThrownBy(() -> Workspace.open(home, EngineSettings.defaults()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("holds this workspace");
            assertThat(held.engine().rows("look", "select 1")).hasSize(1);
        }
    }

    @Test
    void aWorkspaceOfANewerVersionIsRefusedAndStaysAsItWas() {
        Path home = folder.resolve("home");
        try (Workspace old = Workspace.open(home, EngineSettings.defaults())) {
            old.engine().run("look", "update warehouse.version set number = 999");
        }
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Workspace.open(home, EngineSettings.defaults()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("newer Clientele");
        }
    }

    private void refused(String name, String text, String code, String word) {
        Path file = OddFile.write(folder, name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(OddFile.refused(folder, file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.where()).contains(name);
            assertThat(problem.hint()).contains(word);
        });
    }

    @Test
    void linesOfANoteThatLookLikeRowsAreNotTakenForRows() {
        String note = "7,,,k,2026-03-02,k,12.50,said so\n".repeat(45).strip();
        StringBuilder text = new StringBuilder("order_no,order_date,customer_id,amount,note\n");
        int rows = 0;
        // Files are read in pieces of 32 MB where each line is a row.
        while (text.length() < 36_000_000) {
            text.append(100_000 + rows++)
                    .append(",2026-03-02,K1,12.50,\"")
                    .append(note)
                    .append("\"\n");
        }
        try (OddFile read = OddFile.read(folder, "notes.csv", text.toString())) {
            assertThat(read.figure("collect.rows_kept")).isEqualTo(String.valueOf(rows));
            assertThat(read.figure("clean.orders")).isEqualTo(String.valueOf(rows));
        }
    }
}
