package io.vitharness.benchmarks.vqa;

import io.vitharness.testkit.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/** Sets of five questions of our own making, in the layouts that their publishers use. */
final class SmallSets {

    private static final int COUNT = 5;

    private SmallSets() {}

    static VqaConfig config(VqaSet set) {
        return new VqaConfig(set, Optional.empty(), VqaConfig.Words.LLAVA, VqaConfig.PictureRule.REQUIRED);
    }

    static VqaConfig withoutPictures(VqaSet set) {
        return new VqaConfig(set, Optional.empty(), VqaConfig.Words.LLAVA, VqaConfig.PictureRule.ABSENT);
    }

    static Path vqav2(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("v2_OpenEnded_mscoco_val2014_questions.json"),
                "{\"info\":{\"version\":\"2.0\"},\"data_subtype\":\"val2014\",\"questions\":[\n"
                        + rows(i -> "{\"image_id\":" + i + ",\"question\":\"How many?\",\"question_id\":" + i + "000}")
                        + "]}");
        Files.writeString(
                folder.resolve("v2_mscoco_val2014_annotations.json"),
                "{\"annotations\":[\n"
                        + rows(i -> "{\"question_type\":\"how many\",\"answer_type\":\"number\",\"image_id\":" + i
                                + ",\"question_id\":" + i + "000,\"answers\":[" + people(i) + "]}")
                        + "]}");
        pictures(Files.createDirectory(folder.resolve("val2014")), "COCO_val2014_%012d.png");
        return folder;
    }

    static Path textVqa(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("TextVQA_0.5.1_val.json"),
                "{\"dataset_type\":\"val\",\"data\":[\n"
                        + rows(i -> "{\"question_id\":" + i + ",\"image_id\":\"p" + i
                                + "\",\"question\":\"what is it?\"," + "\"answers\":[" + texts(i) + "]}")
                        + "]}");
        Files.writeString(
                folder.resolve("TextVQA_Rosetta_OCR_v0.2_val.json"),
                "{\"data\":[\n" + rows(i -> "{\"image_id\":\"p" + i + "\",\"ocr_tokens\":[\"A" + i + "\",\"B\"]}")
                        + "]}");
        pictures(Files.createDirectory(folder.resolve("train_images")), "p%d.png");
        return folder;
    }

    static Path vizWiz(Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("val.json"),
                "[\n"
                        + rows(i -> "{\"image\":\"VizWiz_val_" + i + ".png\",\"question\":\"What is this?\","
                                + "\"answer_type\":\"other\",\"answerable\":" + i % 2 + ",\"answers\":[" + people(i)
                                + "]}")
                        + "]");
        pictures(Files.createDirectory(folder.resolve("val")), "VizWiz_val_%d.png");
        return file;
    }

    static Path gqa(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("testdev_balanced_questions.json"),
                "{\n"
                        + rows(i -> "\"20" + i + "\":{\"imageId\":\"n" + i
                                + "\",\"question\":\"Is it red?\",\"answer\":\"yes\","
                                + "\"types\":{\"structural\":\"verify\",\"semantic\":\"attr\",\"detailed\":\"x\"}}")
                        + "}");
        pictures(Files.createDirectory(folder.resolve("images")), "n%d.png");
        return folder;
    }

    /** As {@code lmms-lab/VQAv2}, in two parts. */
    static Path vqav2Parquet(Path folder) throws IOException {
        Path pictures = pictures(Files.createDirectory(folder.resolve("p")), "%d.png");
        Path data = Files.createDirectory(folder.resolve("data"));
        String columns =
                "select 'number' as answer_type, 'how many' as question_type, i as image_id, i * 1000 as question_id,"
                        + " 'How many?' as question, [{'answer': 'two', 'answer_confidence': 'yes', 'answer_id': k}"
                        + " for k in range(10)] as answers, {'bytes': content, 'path': 'x.png'} as image from (select"
                        + " cast(parse_filename(filename, true) as bigint) as i, content from read_blob('" + pictures
                        + "/*'))";
        copy(columns + " where i <= 3 order by i", data.resolve("validation-00000-of-00002.parquet"));
        copy(columns + " where i > 3 order by i", data.resolve("validation-00001-of-00002.parquet"));
        return folder;
    }

    /** As {@code lmms-lab/GQA}: pictures in a table of their own. */
    static Path gqaParquet(Path folder) throws IOException {
        Path pictures = pictures(Files.createDirectory(folder.resolve("p")), "n%d.png");
        Path questions = Files.createDirectory(folder.resolve("testdev_balanced_instructions"));
        copy(
                "select '20' || i as id, 'n' || i as imageId, 'Is it red?' as question, 'yes' as answer,"
                        + " {'structural': 'query', 'semantic': 'attr'} as types from range(1, 6) t(i)",
                questions.resolve("testdev-00000-of-00001.parquet"));
        copy(
                "select parse_filename(filename, true) as id, {'bytes': content, 'path': 'x.png'} as image"
                        + " from read_blob('" + pictures + "/*') order by id desc",
                Files.createDirectory(folder.resolve("testdev_balanced_images"))
                        .resolve("testdev-00000-of-00001.parquet"));
        return folder;
    }

    static void copy(String query, Path file) throws IOException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Path pictures(Path folder, String name) throws IOException {
        for (int i = 1; i <= COUNT; i++) {
            Files.write(folder.resolve(String.format(name, i)), Pictures.png(8, 8, i * 40));
        }
        return folder;
    }

    private interface Row {
        String of(int number);
    }

    private static String rows(Row row) {
        return IntStream.rangeClosed(1, COUNT).mapToObj(row::of).collect(Collectors.joining(",\n"));
    }

    // i people say "two", all others something of their own
    private static String texts(int agreeing) {
        return answers(agreeing).map(answer -> "\"" + answer + "\"").collect(Collectors.joining(","));
    }

    private static String people(int agreeing) {
        return answers(agreeing)
                .map(answer -> "{\"answer\":\"" + answer + "\",\"answer_confidence\":\"yes\"}")
                .collect(Collectors.joining(","));
    }

    private static Stream<String> answers(int agreeing) {
        return IntStream.range(0, 10).mapToObj(k -> k < agreeing ? "two" : "other " + k);
    }
}
