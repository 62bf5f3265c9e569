package io.vitharness.data.agreement;

import io.vitharness.data.table.TableFormat;
import io.vitharness.data.table.TableHeader;
import io.vitharness.data.table.TableReader;
import io.vitharness.data.table.TableRow;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV of what people gave, with the columns {@code item}, {@code rater} and {@code score}; {@code system}, {@code
 * criterion} and {@code ts} may be there.
 */
public final class RatingFile {

    private static final List<String> NEEDED = List.of("item", "rater", "score");

    private RatingFile() {}

    /** Whether the first row has the columns of ratings. */
    public static boolean isOne(Path file) throws IOException {
        try (TableReader table = new TableReader(file, TableFormat.CSV)) {
            Optional<TableRow> first = table.next();
            return first.isPresent() && TableHeader.of(first.get()).names().containsAll(NEEDED);
        }
    }

    /**
     * Reads a file of ratings.
     *
     * @throws DataException names file and line, what was found, what would be right
     */
    public static List<Rating> read(Path file) throws IOException {
        try (TableReader table = new TableReader(file, TableFormat.CSV)) {
            TableRow first = table.next()
                    .orElseThrow(() -> new DataException(
                            file + ":1: found an empty file, wanted item,system,rater,criterion,score,ts"));
            TableHeader header = TableHeader.of(first);
            header.require(first, NEEDED);
            List<Rating> ratings = new ArrayList<>();
            Map<Rating, Integer> lines = new HashMap<>();
            for (Optional<TableRow> row = table.next(); row.isPresent(); row = table.next()) {
                header.requireWhole(row.get());
                Rating rating = rating(header, row.get());
                requireOnce(lines, rating, row.get());
                ratings.add(rating);
            }
            if (ratings.isEmpty()) {
                throw new DataException(file + ":1: found no ratings, wanted a row for each");
            }
            return ratings;
        }
    }

    private static Rating rating(TableHeader header, TableRow row) throws DataException {
        return new Rating(
                needed(header, row, "item"),
                cell(header, row, "system"),
                needed(header, row, "rater"),
                cell(header, row, "criterion"),
                needed(header, row, "score"));
    }

    private static void requireOnce(Map<Rating, Integer> lines, Rating rating, TableRow row) throws DataException {
        Rating place = new Rating(rating.item(), rating.system(), rating.rater(), rating.criterion(), "");
        Optional<Integer> before = Optional.ofNullable(lines.putIfAbsent(place, row.line()));
        if (before.isPresent()) {
            throw row.fault("found a second score of rater '" + rating.rater() + "' for item '" + rating.item()
                    + "', wanted one; the first is in line " + before.get());
        }
    }

    private static String needed(TableHeader header, TableRow row, String column) throws DataException {
        String text = cell(header, row, column);
        if (text.isEmpty()) {
            throw row.fault("found nothing in column '" + column + "', wanted "
                    + (column.equals("score")
                            ? "a number or a label; leave the row out where there is none"
                            : "a name"));
        }
        return text;
    }

    private static String cell(TableHeader header, TableRow row, String column) throws DataException {
        Optional<Integer> place = header.column(column);
        return place.isPresent() ? row.text(place.get()).strip() : "";
    }
}
