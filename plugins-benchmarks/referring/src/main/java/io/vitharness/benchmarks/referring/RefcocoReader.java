package io.vitharness.benchmarks.referring;

import io.vitharness.benchmarks.referring.ReferringConfig.Dataset;
import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.data.pickle.PickleFile;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a folder of {@code refer}: {@code refs(unc).p}, {@code refs(umd).p} or {@code refs(google).p}, and the objects. */
final class RefcocoReader {

    private final ReferringConfig config;
    private final Path data;

    private RefcocoReader(ReferringConfig config, Path data) {
        this.config = config;
        this.data = data;
    }

    static Content read(ReferringConfig config, Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            throw new DataException(data + ": there is no such folder; wanted one with refs(..).p and instances.json");
        }
        return new RefcocoReader(config, data).content();
    }

    private Content content() throws IOException {
        Path pickle = pickle();
        List<Reference> references = references(pickle);
        Path file = data.resolve("instances.json");
        Instances instances = Instances.read(file, references);
        Path folder = folder(instances.picture(references.get(0)));
        PictureFiles pictures = new PictureFiles();
        Map<String, Expression> expressions = new LinkedHashMap<>();
        for (Reference reference : references) {
            Instances.Picture picture = instances.picture(reference);
            pictures.add(picture.file(), inside(folder, picture));
            JsonEntry annotation = instances.annotation(reference);
            AnswerKey key =
                    new RefcocoKey(config, annotation, picture.size(), instances.category(annotation, reference));
            for (Reference.Sentence sentence : reference.sentences()) {
                String id = reference.id() + "-" + sentence.id();
                String text = sentence.text().strip().toLowerCase(Locale.ROOT);
                Expression one = new Expression(id, text, false, picture.file(), Map.of(), key);
                if (expressions.putIfAbsent(id, one) != null) {
                    throw new DataException(pickle + ": found the sentence " + sentence.id() + " of reference "
                            + reference.id() + " a second time, wanted it once");
                }
            }
        }
        pictures.requireAll(file, "name the folder of train2014 with 'images'");
        DataDigest digest = new DataDigest().add(pickle).add(file);
        pictures.addTo(digest);
        return new Content(expressions, pictures, digest.hex(), List.of());
    }

    private List<Reference> references(Path pickle) throws IOException {
        List<Reference> asked = new ArrayList<>();
        Map<String, Integer> splits = new TreeMap<>();
        Set<Long> ids = new HashSet<>();
        for (JsonEntry entry : PickleFile.list(pickle)) {
            Reference reference = Reference.of(entry);
            if (!ids.add(reference.id())) {
                throw entry.fault("found the reference " + reference.id() + " a second time, wanted it once");
            }
            splits.merge(reference.split(), 1, Integer::sum);
            if (reference.isOf(config.split())) {
                asked.add(reference);
            }
        }
        if (asked.isEmpty()) {
            throw new DataException(
                    pickle + ": found no reference of the split '" + config.split() + "', wanted one of " + splits);
        }
        return asked;
    }

    private Path pickle() throws IOException {
        List<String> found = found();
        String usual = "refs(" + config.splitBy().orElse(config.dataset() == Dataset.REFCOCOG ? "umd" : "unc") + ").p";
        if (config.splitBy().isEmpty() && !found.contains(usual) && found.size() == 1) {
            return data.resolve(found.get(0));
        }
        if (!found.contains(usual)) {
            throw new DataException(
                    data + ": found " + found + ", wanted " + usual + " or another that 'split-by' names");
        }
        return data.resolve(usual);
    }

    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("refs\\([A-Za-z0-9_-]+\\)\\.p"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /** Where the first picture lies: in the folder that is named, or in those of refer, LISA and the COCO archive. */
    private Path folder(Instances.Picture first) throws DataException {
        Path root = data.toAbsolutePath().normalize();
        Path above = root.resolveSibling("");
        List<Path> candidates = config.images().isPresent()
                ? List.of(root.resolve(config.images().get()))
                : List.of(
                        root.resolve("images"),
                        root.resolve("train2014"),
                        root,
                        above.resolve("images/mscoco/images/train2014"),
                        above.resolve("images/train2014"),
                        above.resolve("train2014"));
        for (Path candidate : candidates) {
            if (Files.isRegularFile(inside(candidate, first))) {
                return candidate;
            }
        }
        throw new DataException(data + ": found no picture '" + first.file() + "' in any of " + candidates
                + "; name their folder with 'images'");
    }

    private static Path inside(Path folder, Instances.Picture picture) throws DataException {
        return PictureFiles.inside(folder, picture.file())
                .orElseThrow(() -> picture.entry().fault("file_name", "a path below the folder of pictures"));
    }
}
