package io.vitharness.benchmarks.tampering;

import io.vitharness.benchmarks.tampering.TamperingConfig.Task;
import io.vitharness.benchmarks.tampering.TamperingConfig.Untouched;
import io.vitharness.data.editing.EditSessions;
import io.vitharness.data.editing.EditTurn;
import io.vitharness.data.editing.PictureFiles;
import io.vitharness.data.synthetic.SyntheticSets;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pictures of a set that a configuration asks for.
 *
 * @param place what the suite named
 * @param synthetic whether the harness made the set
 */
record Gallery(Path place, List<Exhibit> exhibits, PictureFiles files, boolean synthetic) {

    Gallery {
        exhibits = List.copyOf(exhibits);
    }

    static Gallery of(TamperingConfig config, Path place) throws IOException {
        boolean isFile = config.layout() == Layout.ANNOTATIONS;
        Path root = isFile ? place.toAbsolutePath().resolveSibling("") : place;
        List<Exhibit> exhibits = asked(config, read(config.layout(), place));
        List<String> pictures = new ArrayList<>();
        exhibits.forEach(exhibit -> {
            pictures.add(exhibit.id());
            if (config.task() == Task.LOCALISATION) {
                exhibit.mask().ifPresent(pictures::add);
            }
        });
        if (config.task() == Task.LOCALISATION) {
            requireMasks(place, exhibits);
        }
        PictureFiles files = PictureFiles.of(root, texts(config.layout(), place), pictures);
        return new Gallery(place, exhibits, files, Files.isRegularFile(root.resolve(SyntheticSets.MARKER)));
    }

    private static List<Exhibit> read(Layout layout, Path place) throws IOException {
        return switch (layout) {
            case MAGICBRUSH -> edited(EditSessions.read(place));
            case ANNOTATIONS -> new AnnotationReader(place).exhibits();
            default -> new ShelfReader(place, layout).exhibits();
        };
    }

    private static List<String> texts(Layout layout, Path place) {
        return switch (layout) {
            case MAGICBRUSH -> EditSessions.files(place);
            case ANNOTATIONS -> List.of(String.valueOf(place.getFileName()));
            default -> List.of();
        };
    }

    /** Every output with its mask, then every photograph that a session starts from. */
    private static List<Exhibit> edited(List<EditTurn> turns) {
        List<Exhibit> exhibits = new ArrayList<>();
        Map<String, Exhibit> photographs = new LinkedHashMap<>();
        for (EditTurn turn : turns) {
            Map<String, String> tags = Map.of("turn", Integer.toString(turn.number()));
            Optional<String> mask = Optional.of(turn.path(turn.mask()));
            exhibits.add(new Exhibit(turn.path(turn.output()), true, mask, turn.session(), tags));
            if (turn.number() == 1) {
                String input = turn.path(turn.input());
                photographs.put(input, Exhibit.authentic(input, turn.session()));
            }
        }
        exhibits.addAll(photographs.values());
        return exhibits;
    }

    private static List<Exhibit> asked(TamperingConfig config, List<Exhibit> all) {
        boolean everything = config.task() == Task.DETECTION || config.authentic() == Untouched.INCLUDE;
        return everything ? all : all.stream().filter(Exhibit::tampered).toList();
    }

    private static void requireMasks(Path place, List<Exhibit> exhibits) throws DataException {
        List<Exhibit> tampered = exhibits.stream().filter(Exhibit::tampered).toList();
        List<Exhibit> bare =
                tampered.stream().filter(exhibit -> exhibit.mask().isEmpty()).toList();
        if (!bare.isEmpty()) {
            throw new DataException(place + ": found no mask of " + bare.size() + " of " + tampered.size()
                    + " tampered pictures, wanted one of each; the first without is '"
                    + bare.get(0).id()
                    + "' (the README tells how masks are named)");
        }
    }
}
