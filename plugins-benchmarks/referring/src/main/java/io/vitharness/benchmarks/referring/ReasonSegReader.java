package io.vitharness.benchmarks.referring;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the folder of one split of ReasonSeg: {@code {name}.json} and {@code {name}.jpg}. */
final class ReasonSegReader {

    private static final String TEXT = ".json";
    private static final String PICTURE = ".jpg";

    private final Path folder;
    private final Map<String, Expression> expressions = new LinkedHashMap<>();
    private final PictureFiles pictures = new PictureFiles();
    private final DataDigest digest = new DataDigest();
    private final List<String> bare = new ArrayList<>();
    private int thin;

    private ReasonSegReader(Path folder) {
        this.folder = folder;
    }

    /** Reads {@code data/split}, or {@code data} itself where that is its name. */
    static Content read(Path data, String split) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such folder; wanted ReasonSeg's with train, val and test");
        }
        boolean isSplit =
                String.valueOf(data.toAbsolutePath().normalize().getFileName()).equals(split);
        Path folder = PictureFiles.inside(data, split)
                .filter(Files::isDirectory)
                .or(() -> Optional.of(data).filter(path -> isSplit))
                .orElseThrow(() -> new DataException(
                        data + ": found no folder '" + split + "' in it, wanted ReasonSeg's with train, val and test"));
        return new ReasonSegReader(folder).content(split);
    }

    private Content content(String split) throws IOException {
        SortedSet<String> names = names(PICTURE);
        SortedSet<String> texts = names(TEXT);
        names.addAll(texts);
        if (texts.isEmpty()) {
            throw new DataException(folder + ": found no *.json, wanted the files of the split '" + split + "'");
        }
        for (String name : names) {
            take(name);
        }
        if (expressions.isEmpty()) {
            throw new DataException(folder + ": found no file with 'shapes', wanted at least one");
        }
        pictures.requireAll(folder, "every {name}.json needs its {name}.jpg");
        pictures.addTo(digest);
        return new Content(expressions, pictures, digest.hex(), notes());
    }

    private void take(String name) throws IOException {
        Path file = folder.resolve(name + TEXT);
        if (!Files.isRegularFile(file)) {
            throw new DataException(folder.resolve(name + PICTURE) + ": found no " + name + TEXT
                    + " beside it, wanted one for every picture");
        }
        digest.add(file);
        ReasonSegFile json = ReasonSegFile.read(file);
        if (!json.hasShapes()) {
            bare.add(name);
            return;
        }
        countThin(json);
        pictures.add(name, folder.resolve(name + PICTURE));
        Map<String, String> tags = Map.of("query", json.isSentence() ? "long" : "short");
        expressions.put(
                name, new Expression(name, json.expression(), json.isSentence(), name, tags, new ReasonSegKey(file)));
    }

    private void countThin(ReasonSegFile json) throws DataException {
        for (ReasonSegFile.Shape shape : json.shapes()) {
            thin += shape.entry().json().path("points").size() < 3 ? 1 : 0;
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!bare.isEmpty()) {
            notes.add(
                    bare.size() + " files without 'shapes' have no key and are not asked: " + String.join(", ", bare));
        }
        if (thin > 0) {
            notes.add(thin + " outlines have fewer than three corners: painted as lines, as OpenCV does");
        }
        return notes;
    }

    private SortedSet<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
