package io.vitharness.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Classes that break a wall on purpose: compiled from text, shown to a rule, thrown away. A text may hold several
 * compilation units, each of which begins with its package; invented libraries stand beside the class that uses them.
 */
final class Planted {

    private static final Pattern UNIT = Pattern.compile("(?m)^(?=package )");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    // opens the class path once; compilations follow one another, tests run on one thread
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private Planted() {}

    /** What {@code question} says about the compiled classes. */
    static <T> T ask(String text, Function<JavaClasses, T> question) {
        try {
            Path folder = Files.createTempDirectory("planted");
            try {
                compile(text, folder);
                return question.apply(new ClassFileImporter().importPath(folder));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(String text, Path folder) throws IOException {
        var said = new StringWriter();
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none");
        List<Unit> units = Arrays.stream(UNIT.split(text))
                .filter(unit -> !unit.isBlank())
                .map(Unit::new)
                .toList();
        if (!COMPILER.getTask(said, FILES, null, options, null, units).call()) {
            throw new IllegalArgumentException("what is planted does not compile:\n" + said);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A compilation unit that lives in memory. */
    private static final class Unit extends SimpleJavaFileObject {

        private final String text;

        Unit(String text) {
            super(
                    URI.create(
                            "planted:///" + first(PACKAGE, text).replace('.', '/') + "/" + first(TYPE, text) + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String first(Pattern pattern, String text) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                throw new IllegalArgumentException("no '" + pattern + "' in:\n" + text);
            }
            return found.group(1);
        }
    }
}
