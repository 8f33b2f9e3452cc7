package io.clientele.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers is written down, and what is written down is what it answers. */
class ContractTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theContractTellsEveryAnswer() throws IOException {
        String contract = new Contract().of(folder.resolve("home"));
        holds("openapi.json", contract);
        holds("api.md", new ApiPage(JsonMapper.shared().readTree(contract)).text());
    }

    private static void holds(String name, String text) throws IOException {
        Path file = REFERENCE.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, text + "\n");
        }
        assertThat(file)
                .as("written by mvn -pl web,core,app test -Dtest=ContractTest -Dgolden=write")
                .exists();
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .as("%s; if the change is meant, run again with -Dtest=ContractTest -Dgolden=write", file)
                .isEqualTo(text + "\n");
    }
}
