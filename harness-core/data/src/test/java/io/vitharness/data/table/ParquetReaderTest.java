package io.vitharness.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetReaderTest {

    private static final String ROWS = "select r as id, 'q' || r as question, {'bytes': ('picture ' || r)::blob,"
            + " 'path': r || '.png'} as image, ['yes', null, 'no'] as answers,"
            + " [{'answer': 'a' || r, 'answer_id': 1}] as people, case when r % 2 = 0 then 'even' end as tag,"
            + " r / 4.0::double as share from range(";

    @TempDir
    private Path folder;

    private Path file = Path.of(".");

    @BeforeEach
    void writeRows() throws SQLException {
        file = write("val.parquet", ROWS + "5) t(r)");
    }

    @Test
    void rowsComeInOrderWithTheirColumns() throws IOException {
        List<String> texts = new ArrayList<>();
        try (ParquetReader reader = open(file)) {
            reader.forEach(
                    List.of("id", "question"),
                    row -> texts.add(
                            row.word("id").orElseThrow() + row.text("question").orElseThrow()));
        }

        assertThat(texts).containsExactly("0q0", "1q1", "2q2", "3q3", "4q4");
    }

    @Test
    void picturesListsAndFieldsAreRead() throws IOException {
        try (ParquetReader reader = open(file)) {
            ParquetRow row = reader.row(3, List.of("image", "answers", "people", "tag", "share"));

            ParquetPicture picture = row.picture("image").orElseThrow();
            assertThat(picture.image().orElseThrow().bytes()).asString().isEqualTo("picture 3");
            assertThat(picture.path()).contains("3.png");
            assertThat(row.texts("answers")).containsExactly("yes", "no");
            assertThat(row.rows("people").get(0).text("answer")).contains("a3");
            assertThat(row.text("tag")).isEmpty();
            assertThat(row.number("share")).contains(0.75);
        }
    }

    @Test
    void fieldOfAColumnIsReadWithoutTheOthers() throws IOException {
        try (ParquetReader reader = open(file)) {
            assertThat(reader.row(1, List.of("image.path")).text("image.path")).contains("1.png");
            assertThat(reader.has("image.path")).isTrue();
            assertThat(reader.has("image.width")).isFalse();
        }
    }

    @Test
    void columnsTellTheirTypes() throws IOException {
        try (ParquetReader reader = open(file)) {
            assertThat(reader.columns().toString())
                    .isEqualTo(
                            "{id=BIGINT, question=VARCHAR, image=STRUCT{bytes=BLOB, path=VARCHAR}, answers=VARCHAR[],"
                                    + " people=STRUCT{answer=VARCHAR, answer_id=INTEGER}[], tag=VARCHAR, share=DOUBLE}");
        }
    }

    @Test
    void partsAreOneTable() throws IOException, SQLException {
        write("test-00001-of-00002-0a1b2c.parquet", ROWS + "5, 8) t(r)");
        Path first = write("test-00000-of-00002-0a1b2c.parquet", ROWS + "5) t(r)");

        try (ParquetReader reader = ParquetReader.open(new DuckDBDriver(), ParquetShards.of(first))) {
            assertThat(reader.rows()).isEqualTo(8);
            assertThat(reader.row(6, List.of("question")).text("question")).contains("q6");
            assertThat(ParquetShards.tables(folder)).containsExactly("test", "val");
        }
    }

    @Test
    void missingPartIsNamed() throws SQLException {
        Path first = write("test-00000-of-00003.parquet", ROWS + "5) t(r)");

        assertThatThrownBy(() -> ParquetShards.of(first))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found 1 of 3 parts of test, wanted also part 1");
    }

    @Test
    void missingTableNamesThoseFound() {
        assertThatThrownBy(() -> ParquetShards.find(folder, "train"))
                .hasMessageContaining("found the tables [val], wanted train.parquet");
    }

    @Test
    void partWithOtherColumnsIsRefused() throws SQLException {
        Path second = write("other.parquet", "select 1 as id");

        assertThatThrownBy(() -> ParquetReader.open(new DuckDBDriver(), List.of(file, second)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("other.parquet: found the columns {id=INTEGER}, wanted those of val.parquet");
    }

    @Test
    void missingColumnIsNamedWithThoseFound() throws IOException {
        try (ParquetReader reader = open(file)) {
            assertThatThrownBy(() -> reader.row(0, List.of("id", "answer")))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("val.parquet: found the columns [id, question, image, answers, people, tag,"
                            + " share], wanted also 'answer'");
        }
    }

    @Test
    void wrongTypeIsNamedWithItsPlace() throws IOException {
        try (ParquetReader reader = open(file)) {
            ParquetRow row = reader.row(2, List.of("id", "people"));

            assertThatThrownBy(() -> row.text("id"))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("val.parquet: row 2: 'id': found the number 2, wanted a text");
            assertThatThrownBy(() -> row.texts("people"))
                    .hasMessageContaining("'people': found named fields, wanted a list of texts");
            assertThatThrownBy(() -> row.rows("people").get(0).text("said"))
                    .hasMessageContaining("row 2, 'people[0]': found [answer, answer_id], wanted also 'said'");
        }
    }

    @Test
    void rowBeyondTheEndIsRefused() throws IOException {
        try (ParquetReader reader = open(file)) {
            assertThatThrownBy(() -> reader.row(5, List.of("id")))
                    .hasMessageContaining("found 5 rows, wanted one of number 5");
        }
    }

    @Test
    void whatIsNoParquetFileIsToldApart() throws IOException {
        byte[] whole = Files.readAllBytes(file);

        assertRefused(new byte[0], "an empty file");
        assertRefused(text("version https://git-lfs.github.com/spec/v1\n"), "a pointer of Git LFS");
        assertRefused(text("PARE and something secret"), "an encrypted Parquet file");
        assertRefused(text("question_id,answer\n1,2\n"), "23 bytes that are no Parquet file");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "was its download cut off?");
    }

    @Test
    void damageInsideAFileIsToldWhenItIsRead() throws IOException {
        byte[] damaged = Files.readAllBytes(file);
        Arrays.fill(damaged, 4, 200, (byte) 0x5a);
        Path bad = Files.write(folder.resolve("damaged.parquet"), damaged);

        assertThatThrownBy(() -> {
                    try (ParquetReader reader = open(bad)) {
                        reader.forEach(List.of("id", "question", "image"), row -> {});
                    }
                })
                .isInstanceOf(DataException.class)
                .hasMessageContaining("damaged.parquet: found no readable Parquet file (");
    }

    @Test
    void absentFileIsNamed() {
        assertThatThrownBy(() -> open(folder.resolve("absent.parquet")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("absent.parquet: found no file");
    }

    @Test
    void namesThatLookLikePatternsOrQuotesAreNames() throws IOException, SQLException {
        Path odd =
                Files.createDirectories(folder.resolve("split=val/it's [1] *?")).resolve("a\"*b.parquet");
        Files.copy(file, odd);

        try (ParquetReader reader = open(odd)) {
            assertThat(reader.rows()).isEqualTo(5);
            assertThat(reader.columns()).doesNotContainKey("split");
        }
    }

    @Test
    void columnsMayHaveAnyName() throws IOException, SQLException {
        Path odd = write("odd.parquet", "select 'x' as \"a.b\", {'say \"no\"': 'y', 'it''s': 1} as \"c \"\"d\"\"\"");

        try (ParquetReader reader = open(odd)) {
            assertThat(reader.row(0, List.of("a.b")).text("a.b")).contains("x");
            assertThat(reader.row(0, List.of("c \"d\".say \"no\"")).text("c \"d\".say \"no\""))
                    .contains("y");
            assertThat(reader.row(0, List.of("c \"d\".it's")).word("c \"d\".it's"))
                    .contains("1");
        }
    }

    @Test
    void databaseReadsNothingButItsFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        try (ParquetConnections connections = new ParquetConnections(new DuckDBDriver(), List.of(file))) {
            for (String query : List.of(
                    "select * from read_csv('" + secret + "')",
                    "copy (select 1) to '" + folder.resolve("out.csv") + "'",
                    "attach '" + folder.resolve("data.db") + "'",
                    "install httpfs",
                    "load httpfs",
                    "set enable_external_access=true")) {
                assertThatThrownBy(() -> connections.use(file, connection -> execute(connection, query)))
                        .as(query)
                        .isInstanceOf(DataException.class);
            }
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("val.parquet", "secret.csv");
    }

    @Test
    void manyThreadsReadTheSame() throws IOException, InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (ParquetReader reader = open(file)) {
            List<Future<String>> paths = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                long number = i % 5;
                paths.add(threads.submit(() -> reader.row(number, List.of("image.path"))
                        .text("image.path")
                        .orElseThrow()));
            }

            for (int i = 0; i < 40; i++) {
                assertThat(paths.get(i).get()).isEqualTo(i % 5 + ".png");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void hashFollowsTheContent() throws IOException, SQLException {
        Path same = Files.copy(file, folder.resolve("copy.parquet"));
        Path other = write("longer.parquet", ROWS + "6) t(r)");

        try (ParquetReader one = open(file);
                ParquetReader two = open(same);
                ParquetReader three = open(other)) {
            assertThat(one.hash()).matches("[0-9a-f]{64}").isEqualTo(two.hash()).isNotEqualTo(three.hash());
        }
    }

    @Test
    void closedReaderSaysSo() throws IOException {
        ParquetReader reader = open(file);
        reader.close();
        reader.close();

        assertThatThrownBy(() -> reader.row(0, List.of("id"))).hasMessageContaining("are closed");
    }

    private void assertRefused(byte[] content, String found) throws IOException {
        Path bad = Files.write(folder.resolve("bad.parquet"), content);

        assertThatThrownBy(() -> open(bad))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("bad.parquet: found")
                .hasMessageContaining(found);
    }

    private static ParquetReader open(Path file) throws IOException {
        return ParquetReader.open(new DuckDBDriver(), List.of(file));
    }

    private Path write(String name, String query) throws SQLException {
        Path target = folder.resolve(name);
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
            execute(connection, "copy (" + query + ") to '" + target + "' (format parquet)");
        }
        return target;
    }

    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
