package io.vitharness.benchmarks.vqa;

import io.vitharness.data.table.ParquetReader;
import io.vitharness.data.table.ParquetRow;
import io.vitharness.data.table.ParquetType;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the questions of a Parquet table without its pictures; a table without ids is counted by rows from 0. */
final class ParquetItems {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> SCALARS = List.of(
            "question_id",
            "questionId",
            "id",
            "image_id",
            "imageId",
            "question",
            "question_type",
            "answer_type",
            "category",
            "dataset");
    private static final List<String> LISTS = List.of("answers", "answer", "ocr_tokens");
    private static final List<String> IDS = List.of("question_id", "questionId", "id");

    private final ParquetReader reader;
    private final Items items;
    private long rows;

    private ParquetItems(ParquetReader reader, String source) {
        this.reader = reader;
        this.items = new Items(source);
    }

    static Map<String, Item> read(ParquetReader reader, String source) throws IOException {
        ParquetItems questions = new ParquetItems(reader, source);
        reader.require(List.of("question"));
        List<String> wanted = Stream.concat(
                        Stream.concat(SCALARS.stream(), LISTS.stream()),
                        Stream.of("types.structural", "types.semantic"))
                .filter(reader::has)
                .toList();
        reader.forEach(wanted, questions::take);
        return questions.items.joined();
    }

    private void take(ParquetRow row) throws IOException {
        ObjectNode json = MAPPER.createObjectNode();
        for (String name : SCALARS) {
            if (isText(name)) {
                row.word(name).ifPresent(text -> json.put(name, text));
            }
        }
        for (String name : LISTS) {
            if (reader.has(name)) {
                putAnswers(json, row, name);
            }
        }
        putTypes(json, row);
        boolean named = IDS.stream().anyMatch(json::has);
        Optional<String> key = named ? Optional.empty() : Optional.of(Long.toString(rows));
        items.addQuestion(new Fields(row.place(), json).question(key));
        rows++;
    }

    // some columns of these names hold something else in other sets, such as a list of types
    private boolean isText(String name) {
        return reader.columns().get(name) instanceof ParquetType.Plain;
    }

    private void putAnswers(ObjectNode json, ParquetRow row, String name) throws DataException {
        Optional<ParquetType> type = Optional.ofNullable(reader.columns().get(name));
        if (type.isPresent() && type.get() instanceof ParquetType.Items list) {
            ArrayNode answers = MAPPER.createArrayNode();
            if (list.of() instanceof ParquetType.Fields) {
                for (ParquetRow answer : row.rows(name)) {
                    answers.addObject().put("answer", answer.text("answer").orElse(""));
                }
            } else {
                row.texts(name).forEach(answers::add);
            }
            if (!answers.isEmpty() || name.equals("ocr_tokens")) {
                json.set(name, answers);
            }
        } else {
            row.word(name).ifPresent(text -> json.put(name, text));
        }
    }

    private void putTypes(ObjectNode json, ParquetRow row) throws DataException {
        if (reader.has("types.structural") && reader.has("types.semantic")) {
            ObjectNode types = json.putObject("types");
            types.put("structural", row.text("types.structural").orElse(""));
            types.put("semantic", row.text("types.semantic").orElse(""));
        }
    }
}
