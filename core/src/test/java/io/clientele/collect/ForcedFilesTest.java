package io.clientele.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForcedFilesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void filesStayAsTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("rows"), "rows");
        ForcedFiles files = new ForcedFiles();
        files.begin(file);
        files.begin(Files.writeString(folder.resolve("original"), ""));
        files.await();
        assertThat(file).hasContent("rows");
    }

    @Test
    void aFileThatCannotBeWrittenOutIsSaidOnce() {
        ForcedFiles files = new ForcedFiles();
        files.begin(folder.resolve("none"));
        assertThatThrownBy(files::await)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
        assertThatCode(files::await).doesNotThrowAnyException();
    }
}
