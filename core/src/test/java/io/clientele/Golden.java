package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what the code must say word for word. {@code -Dgolden=write} writes them anew; read the difference before committing. */
public final class Golden {

    private Golden() {}

    /** @param file relative to the module's folder */
    public static void holds(Path file, String text) throws IOException {
        String said = text.endsWith("\n") ? text : text + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, said);
        }
        assertThat(file).as("written with -Dgolden=write").exists();
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .as("%s; if the change is meant, run again with -Dgolden=write", file)
                .isEqualTo(said);
    }
}
