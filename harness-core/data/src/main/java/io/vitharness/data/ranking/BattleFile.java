package io.vitharness.data.ranking;

import io.vitharness.data.table.TableFormat;
import io.vitharness.data.table.TableHeader;
import io.vitharness.data.table.TableReader;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV of battles with the columns {@code left}, {@code right} and {@code winner}: left, right or tie. */
public final class BattleFile {

    private BattleFile() {}

    /**
     * Reads a file of battles.
     *
     * @throws DataException names file and line, what was found, what would be right
     */
    public static List<Battle> read(Path file) throws IOException {
        try (TableReader table = new TableReader(file, TableFormat.CSV)) {
            TableRow first = table.next()
                    .orElseThrow(() -> new DataException(file + ":1: found an empty file, wanted left,right,winner"));
            TableHeader header = TableHeader.of(first);
            header.require(first, List.of("left", "right", "winner"));
            List<Battle> battles = new ArrayList<>();
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                header.requireWhole(row.get());
                battles.add(battle(header, row.get()));
            }
            return battles;
        }
    }

    private static Battle battle(TableHeader header, TableRow row) throws DataException {
        String left = cell(header, row, "left");
        String right = cell(header, row, "right");
        if (left.equals(right)) {
            throw row.fault("found '" + left + "' against itself, wanted two things");
        }
        return new Battle(left, right, outcome(row, cell(header, row, "winner")));
    }

    private static Battle.Outcome outcome(TableRow row, String winner) throws DataException {
        return switch (winner) {
            case "left" -> Battle.Outcome.LEFT;
            case "right" -> Battle.Outcome.RIGHT;
            case "tie" -> Battle.Outcome.TIE;
            default -> throw row.fault("found the winner '" + winner + "', wanted left, right or tie");
        };
    }

    private static String cell(TableHeader header, TableRow row, String column) throws DataException {
        String text = row.text(header.column(column).orElseThrow()).strip();
        if (text.isEmpty()) {
            throw row.fault("found nothing in column '" + column + "', wanted a name");
        }
        return text;
    }
}
