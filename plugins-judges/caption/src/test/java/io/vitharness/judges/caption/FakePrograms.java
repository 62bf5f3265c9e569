package io.vitharness.judges.caption;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** Programs of our own that speak as METEOR and SPICE do, or misbehave; compiled and packed in the test. */
final class FakePrograms {

    /** Statistics: words of the caption, words that the first reference has too. Score: the second by the first. */
    static final String METEOR = """
            var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in, "UTF-8"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(" \\\\|\\\\|\\\\| ", -1);
                if (cells[0].equals("SCORE")) {
                    var wanted = java.util.Set.of(cells[1].split(" "));
                    String[] said = cells[cells.length - 1].split(" ");
                    long hits = java.util.Arrays.stream(said).filter(wanted::contains).count();
                    System.out.println(said.length + ".0 " + hits + ".0");
                } else {
                    double all = 0;
                    double hits = 0;
                    for (int i = 1; i < cells.length; i++) {
                        String[] two = cells[i].split(" ");
                        all += Double.parseDouble(two[0]);
                        hits += Double.parseDouble(two[1]);
                        System.out.println(Double.parseDouble(two[1]) / Math.max(1, Double.parseDouble(two[0])));
                    }
                    System.out.println(hits / all);
                }
            }
            """;

    /** Every caption is worth 0.25, the second is worth NaN. */
    static final String SPICE = """
            String in = java.nio.file.Files.readString(java.nio.file.Path.of(args[0]));
            var out = new StringBuilder("[");
            var ids = java.util.regex.Pattern.compile("\\"image_id\\":(\\\\d+)").matcher(in);
            while (ids.find()) {
                out.append(out.length() == 1 ? "" : ",").append("{\\"image_id\\":").append(ids.group(1))
                        .append(",\\"scores\\":{\\"All\\":{\\"f\\":").append(ids.group(1).equals("1") ? "NaN" : "0.25")
                        .append("}}}");
            }
            java.nio.file.Files.writeString(java.nio.file.Path.of(args[2]), out + "]");
            """;

    static final String DIES = "System.err.println(\"Java heap space\"); System.exit(3);";
    static final String SILENT = "Thread.sleep(60_000);";
    static final String BABBLES = "System.out.println(\"hello\"); Thread.sleep(60_000);";

    private FakePrograms() {}

    static Path jar(Path folder, String body) throws IOException {
        Path source = folder.resolve("Fake.java");
        Files.writeString(
                source, "class Fake { public static void main(String[] args) throws Exception {\n" + body + "} }");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        if (failed != 0) {
            throw new IllegalArgumentException("the fake program does not compile");
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Fake");
        Path jar = folder.resolve("fake.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry("Fake.class"));
            Files.copy(folder.resolve("Fake.class"), entries);
        }
        return jar;
    }
}
