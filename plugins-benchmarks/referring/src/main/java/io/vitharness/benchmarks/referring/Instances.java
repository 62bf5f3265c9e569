package io.vitharness.benchmarks.referring;

import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonMembers;
import io.vitharness.media.Size;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code instances.json} tells of those pictures and objects that a split needs; the rest is read past. */
final class Instances {

    private static final long MOST_PIXELS = 1L << 28;

    private final Path file;
    private final Set<Long> wantedPictures;
    private final Set<Long> wantedAnnotations;
    private final Set<Long> seen = new HashSet<>();
    private final Map<Long, Picture> pictures = new HashMap<>();
    private final Map<Long, JsonEntry> annotations = new HashMap<>();
    private final Map<Long, String> categories = new HashMap<>();

    private Instances(Path file, Collection<Reference> references) {
        this.file = file;
        this.wantedPictures = references.stream().map(Reference::picture).collect(Collectors.toSet());
        this.wantedAnnotations = references.stream().map(Reference::annotation).collect(Collectors.toSet());
    }

    static Instances read(Path file, Collection<Reference> references) throws IOException {
        Instances instances = new Instances(file, references);
        JsonMembers.read(
                file,
                Map.of(
                        "images", instances::picture,
                        "annotations", instances::annotation,
                        "categories", instances::category));
        return instances;
    }

    Picture picture(Reference reference) throws DataException {
        return Optional.ofNullable(pictures.get(reference.picture()))
                .orElseThrow(() -> absent(reference, "picture", reference.picture()));
    }

    JsonEntry annotation(Reference reference) throws DataException {
        JsonEntry annotation = Optional.ofNullable(annotations.get(reference.annotation()))
                .orElseThrow(() -> absent(reference, "annotation", reference.annotation()));
        if (Reference.whole(annotation, "image_id") != reference.picture()) {
            throw annotation.fault("image_id", reference.picture() + " as reference " + reference.id() + " says");
        }
        return annotation;
    }

    /** The name of an annotation's category, or its number where the file does not name it. */
    String category(JsonEntry annotation, Reference reference) throws DataException {
        long id = Reference.whole(annotation, "category_id");
        return Optional.ofNullable(categories.get(id)).orElse("category " + id + " of reference " + reference.id());
    }

    private void picture(JsonEntry entry) throws DataException {
        long id = Reference.whole(entry, "id");
        if (wantedPictures.contains(id)) {
            Picture picture = new Picture(entry, entry.words("file_name"), size(entry));
            if (pictures.put(id, picture) != null) {
                throw entry.fault("found the picture " + id + " a second time, wanted it once");
            }
        }
    }

    private void annotation(JsonEntry entry) throws DataException {
        long id = Reference.whole(entry, "id");
        if (!seen.add(id)) {
            throw entry.fault("found the annotation " + id + " a second time, wanted it once");
        }
        if (wantedAnnotations.contains(id)) {
            annotations.put(id, entry);
        }
    }

    private void category(JsonEntry entry) throws DataException {
        categories.put(Reference.whole(entry, "id"), entry.words("name"));
    }

    private static Size size(JsonEntry entry) throws DataException {
        long width = Reference.whole(entry, "width");
        long height = Reference.whole(entry, "height");
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS / width) {
            throw entry.fault(
                    "found " + width + " x " + height + " pixels, wanted 1 x 1 to " + MOST_PIXELS + " in all");
        }
        return new Size((int) width, (int) height);
    }

    private DataException absent(Reference reference, String what, long id) {
        return new DataException(
                file + ": found no " + what + " " + id + ", wanted the one of reference " + reference.id());
    }

    /**
     * A picture.
     *
     * @param file its name below the folder of pictures, as the stranger who wrote the file has it
     */
    record Picture(JsonEntry entry, String file, Size size) {}
}
