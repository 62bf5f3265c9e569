package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tab-separated tables with a header. */
final class TableAnswers {

    private final Path file;
    private final AnswerColumns columns;

    TableAnswers(Path file, AnswerColumns columns) {
        this.file = file;
        this.columns = columns;
    }

    List<RecordedAnswer> read(String text) throws DataException {
        List<TsvRows.Cells> rows = TsvRows.of(file, text);
        if (rows.isEmpty()) {
            throw new DataException(file + ": the file has no rows");
        }
        List<String> names = rows.get(0).cells();
        int id = place(names, columns.idAmong(names), columns.wantedId());
        int answer = place(names, columns.textAmong(names), columns.wantedText());
        List<RecordedAnswer> answers = new ArrayList<>();
        for (TsvRows.Cells row : rows.subList(1, rows.size())) {
            checkWidth(row, names.size());
            answers.add(new RecordedAnswer(id(row, id), Lost.text(row.cells().get(answer)), row.line()));
        }
        return answers;
    }

    private void checkWidth(TsvRows.Cells row, int width) throws DataException {
        if (row.cells().size() != width) {
            throw new DataException(file + ":" + row.line() + ": wanted " + width + " cells as in the header, found "
                    + row.cells().size());
        }
    }

    private String id(TsvRows.Cells row, int place) throws DataException {
        String id = Lost.id(row.cells().get(place));
        if (id.isEmpty()) {
            throw new DataException(file + ":" + row.line() + ": the row has no id");
        }
        return id;
    }

    private int place(List<String> names, Optional<String> name, String wanted) throws DataException {
        if (name.isEmpty()) {
            throw new DataException(file + ":1: no column " + wanted + "; the header has " + String.join(", ", names));
        }
        return names.indexOf(name.get());
    }
}
