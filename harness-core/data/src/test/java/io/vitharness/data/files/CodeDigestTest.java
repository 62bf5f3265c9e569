package io.vitharness.data.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeDigestTest {

    @TempDir
    Path folder;

    @BeforeEach
    void compiled() throws IOException {
        write("a/b/One.class", "one");
        write("a/b/c/Two.class", "two");
        write("a/Beside.class", "beside");
    }

    @Test
    void aJarAndAFolderOfTheSameClassesAreTheSameCode() throws IOException {
        Path jar = folder.resolve("code.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"a/b/c/Two.class", "a/Beside.class", "a/b/One.class"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(folder.resolve(name)));
            }
        }

        assertThat(CodeDigest.of(jar, "a.b")).isEqualTo(CodeDigest.of(folder, "a.b"));
    }

    @Test
    void onlyTheClassesOfThePackageCount() throws IOException {
        String before = CodeDigest.of(folder, "a.b");

        write("a/Beside.class", "changed");
        write("a/b/notes.txt", "new");
        assertThat(CodeDigest.of(folder, "a.b")).isEqualTo(before);

        write("a/b/c/Two.class", "changed");
        assertThat(CodeDigest.of(folder, "a.b")).isNotEqualTo(before);
    }

    @Test
    void ofAClassItReadsWhereThatClassLies() {
        assertThat(CodeDigest.of(CodeDigest.class, "io.vitharness.data.files")).hasSize(64);
        assertThatIllegalStateException()
                .isThrownBy(() -> CodeDigest.of(CodeDigest.class, "no.such"))
                .withMessageStartingWith("there are no classes in ");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
