package io.vitharness.data.answers;

import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX file; its first row names the columns. */
final class SheetAnswers {

    private final Path file;
    private final AnswerColumns columns;
    private final AnswerLimits limits;

    SheetAnswers(Path file, AnswerColumns columns, AnswerLimits limits) {
        this.file = file;
        this.columns = columns;
        this.limits = limits;
    }

    List<RecordedAnswer> read() throws IOException {
        new SheetGuard(file, limits).check();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return answers(rows.iterator());
        } catch (DataException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library meets a malformed sheet with whatever comes to hand
            throw (DataException)
                    new DataException(file + ": the file is damaged or is no XLSX sheet (" + e.getMessage() + ")")
                            .initCause(e);
        }
    }

    private List<RecordedAnswer> answers(Iterator<Row> rows) throws DataException {
        if (!rows.hasNext()) {
            throw new DataException(file + ": the first sheet has no rows");
        }
        List<String> names = names(rows.next());
        int id = names.indexOf(columns.idAmong(names).orElseThrow(() -> missing(columns.wantedId(), names)));
        int text = names.indexOf(columns.textAmong(names).orElseThrow(() -> missing(columns.wantedText(), names)));
        List<RecordedAnswer> answers = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            Optional<String> name = text(row, id).map(Lost::id);
            if (name.isPresent()) {
                answers.add(new RecordedAnswer(name.get(), text(row, text), fields(row, names), row.getRowNum()));
            } else if (text(row, text).isPresent()) {
                throw new DataException(file + ":row " + row.getRowNum() + ": the row has an answer but no id");
            }
        }
        return answers;
    }

    private static Map<String, String> fields(Row row, List<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            text(row, column).ifPresent(text -> fields.put(name, text));
        }
        return fields;
    }

    private static List<String> names(Row header) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < header.getCellCount(); column++) {
            names.add(text(header, column).orElse(""));
        }
        return names;
    }

    private static Optional<String> text(Row row, int column) {
        return row.getOptionalCell(column).flatMap(SheetAnswers::text);
    }

    private static Optional<String> text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> Lost.text(cell.asString());
            case NUMBER -> Optional.of(cell.asNumber().stripTrailingZeros().toPlainString());
            case BOOLEAN -> Optional.of(cell.asBoolean() ? "True" : "False");
            case FORMULA -> formula(cell);
            case EMPTY, ERROR -> Optional.empty();
        };
    }

    // an answer that starts with "=" was taken for a formula by the program that wrote the sheet
    private static Optional<String> formula(Cell cell) {
        @Nullable String formula = cell.getFormula();
        return formula == null || formula.isEmpty() ? Optional.empty() : Optional.of("=" + formula);
    }

    private DataException missing(String wanted, List<String> names) {
        return new DataException(file + ":row 1: no column " + wanted + "; the header has " + String.join(", ", names));
    }
}
