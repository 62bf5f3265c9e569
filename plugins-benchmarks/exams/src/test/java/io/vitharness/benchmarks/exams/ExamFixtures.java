package io.vitharness.benchmarks.exams;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Small sets of our own making in the published layouts. */
final class ExamFixtures {

    static final String PROBLEM =
            "\"%s\": {\"question\": \"What is it?\", \"choices\": [\"a circle\", \"a square\"], \"answer\": 1, \"hint\": \"%s\","
                    + " \"image\": %s, \"grade\": \"%s\", \"subject\": \"natural science\", \"split\": \"test\"}";

    private ExamFixtures() {}

    static Path scienceQa(Path folder) {
        write(folder.resolve("pid_splits.json"), "{\"test\": [\"4\", \"5\", \"11\"], \"val\": [\"99\"]}");
        write(
                folder.resolve("problems.json"),
                "{" + PROBLEM.formatted("4", "", "null", "grade2") + ",\n"
                        + PROBLEM.formatted("5", "Look.", "\"image.png\"", "grade7") + ",\n"
                        + PROBLEM.formatted("11", "", "\"image.png\"", "grade12") + "}");
        picture(folder.resolve("images/test/5/image.png"), 5);
        picture(folder.resolve("images/test/11/image.png"), 11);
        return folder;
    }

    static Path mathVista(Path folder) {
        String facts = "\"metadata\": {\"language\": \"english\", \"source\": \"ours\", \"category\": \"general-vqa\","
                + " \"task\": \"counting\", \"context\": \"shapes\", \"grade\": \"college\", \"skills\": [\"counting\", \"looking\"]}}";
        write(
                folder.resolve("annot_testmini.json"),
                "{\"1\": {\"pid\": \"1\", \"question\": \"How many?\", \"image\": \"images/1.png\", \"choices\": null,"
                        + " \"unit\": \"g\", \"precision\": null, \"answer\": \"3\", \"question_type\": \"free_form\","
                        + " \"answer_type\": \"integer\", " + facts
                        + ",\n\"2\": {\"pid\": \"2\", \"question\": \"Which?\", \"image\": \"images/1.png\","
                        + " \"choices\": [\"red\", \"blue\"], \"answer\": \"blue\", \"question_type\": \"multi_choice\","
                        + " \"answer_type\": \"text\", " + facts + "}");
        picture(folder.resolve("images/1.png"), 1);
        return folder;
    }

    /** Two questions of Art: one with two pictures and choices, one open. */
    static Path mmmu(Path folder) {
        String png = HexFormat.of().withPrefix("\\x").withDelimiter("").formatHex(Pictures.png(8, 8, 3));
        String picture = "{'bytes': '" + png + "'::blob, 'path': 'a.png'}";
        parquet(
                folder.resolve("Art/validation-00000-of-00001.parquet"),
                "select * from (values ('validation_Art_1', 'Compare <image 1> with <image 2>.', '[''same'', \"one''s own\"]', 'B',"
                        + " 'multiple-choice', " + picture + ", " + picture
                        + "), ('validation_Art_2', 'How many? <image 1>', '[]',"
                        + " '[''7'', ''seven'']', 'open', " + picture
                        + ", null)) t(id, question, options, answer, question_type, image_1, image_2)");
        return folder;
    }

    static void parquet(Path file, String query) {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            Files.createDirectories(file.getParent());
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void picture(Path file, int rgb) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Pictures.png(8, 8, rgb));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
