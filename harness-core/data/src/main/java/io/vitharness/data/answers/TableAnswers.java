package io.vitharness.data.answers;

import io.vitharness.data.table.TableFormat;
import io.vitharness.data.table.TableHeader;
import io.vitharness.data.table.TableReader;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables with a header: between tabs, or between commas where the file is a {@code .csv}. */
final class TableAnswers {

    private final Path file;
    private final AnswerColumns columns;

    TableAnswers(Path file, AnswerColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    List<RecordedAnswer> read() throws IOException {
        boolean commas = file.toString().endsWith(".csv");
        try (TableReader table = new TableReader(file, commas ? TableFormat.CSV : TableFormat.TSV)) {
            TableRow first = table.next().orElseThrow(() -> new DataException(file + ": the file has no rows"));
            TableHeader header = TableHeader.of(first);
            List<String> names = header.names();
            int id = place(header, columns.idAmong(names)).orElseThrow(() -> none(first, columns.wantedId(), names));
            int text =
                    place(header, columns.textAmong(names)).orElseThrow(() -> none(first, columns.wantedText(), names));
            List<RecordedAnswer> answers = new ArrayList<>();
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                header.requireWhole(row.get());
                answers.add(new RecordedAnswer(
                        id(row.get(), id),
                        Lost.text(row.get().text(text)),
                        fields(row.get(), names),
                        row.get().line()));
            }
            return answers;
        }
    }

    // pictures stay where they are
    private static Map<String, String> fields(TableRow row, List<String> names) throws DataException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (!name.equals("image")) {
                Lost.text(row.text(column)).ifPresent(text -> fields.put(name, text));
            }
        }
        return fields;
    }

    private static String id(TableRow row, int column) throws DataException {
        String id = Lost.id(row.text(column));
        if (id.isEmpty()) {
            throw row.fault("the row has no id");
        }
        return id;
    }

    private static Optional<Integer> place(TableHeader header, Optional<String> name) {
        return name.flatMap(header::column);
    }

    private static DataException none(TableRow first, String wanted, List<String> names) {
        return first.fault("no column " + wanted + "; the header has " + String.join(", ", names));
    }
}
