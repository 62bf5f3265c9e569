package io.vitharness.benchmarks.coco;

import io.vitharness.data.files.DataDigest;
import io.vitharness.media.Size;
import io.vitharness.spi.Part;
import io.vitharness.spi.Shape;
import io.vitharness.spi.benchmark.DataException;
import io.vitharness.spi.benchmark.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * A folder of PASCAL VOC, such as {@code VOCdevkit/VOC2007}: {@code ImageSets/Main/<split>.txt} names the pictures,
 * {@code Annotations/<name>.xml} marks them, {@code JPEGImages/<name>.jpg} holds them. Boxes name their first and last
 * pixel, counted from 1; a place reaches from the first pixel's left edge to the last one's right edge. Difficult
 * objects are ignored.
 */
final class VocFolder {

    private final Path folder;
    private final Map<String, PictureEntry> pictures = new TreeMap<>();
    private final Map<String, List<Target.Place>> places = new LinkedHashMap<>();
    private final TreeSet<String> classes = new TreeSet<>();
    private final StringBuilder read = new StringBuilder();

    private VocFolder(Path folder) {
        this.folder = folder;
    }

    static Content read(Path folder, String split) throws IOException {
        VocFolder voc = new VocFolder(folder);
        Path list = folder.resolve("ImageSets/Main").resolve(split + ".txt");
        if (!Files.isRegularFile(list)) {
            throw new DataException(list + ": there is no such file; wanted the names of the pictures, one a line");
        }
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank()) {
                voc.picture(list, line.strip().split("\\s+", -1)[0]);
            }
        }
        if (voc.pictures.isEmpty() || voc.classes.isEmpty()) {
            throw new DataException(list + ": found no marked picture, wanted at least one");
        }
        return voc.content();
    }

    private void picture(Path list, String name) throws IOException {
        if (!name.matches("[A-Za-z0-9_-]{1,128}")) {
            throw new DataException(list + ": a picture's name is letters, digits, _ and -, but one is '" + name + "'");
        }
        Path file = folder.resolve("Annotations").resolve(name + ".xml");
        Element root = VocXml.read(file);
        read.append(name)
                .append(' ')
                .append(new DataDigest().addBytes(file).hex())
                .append('\n');
        Element size = VocXml.child(file, root, "size");
        pictures.put(
                name,
                new PictureEntry(
                        name,
                        name + ".jpg",
                        new Size((int) Math.max(1, VocXml.number(file, size, "width")), (int)
                                Math.max(1, VocXml.number(file, size, "height"))),
                        List.of(),
                        List.of()));
        List<Target.Place> own = new ArrayList<>();
        for (Element object : VocXml.children(root, "object")) {
            own.add(place(file, object, name + "-" + (own.size() + 1)));
        }
        places.put(name, own);
    }

    private Target.Place place(Path file, Element object, String id) throws DataException {
        String label = VocXml.text(file, object, "name");
        classes.add(label);
        Element box = VocXml.child(file, object, "bndbox");
        Shape.Box shape = box(
                VocXml.number(file, box, "xmin"),
                VocXml.number(file, box, "ymin"),
                VocXml.number(file, box, "xmax"),
                VocXml.number(file, box, "ymax"));
        boolean isDifficult = VocXml.children(object, "difficult").stream()
                .anyMatch(one -> one.getTextContent().strip().equals("1"));
        double area = Math.max(0, (shape.right() - shape.left()) * (shape.bottom() - shape.top()));
        return new Target.Place(
                new Part.Region(0, shape, label, OptionalDouble.empty()), id, area, isDifficult, List.of());
    }

    /** A box by its first and last pixel, counted from 1. */
    static Shape.Box box(double left, double top, double right, double bottom) {
        return new Shape.Box(left - 1, top - 1, right, bottom);
    }

    private Content content() {
        TreeMap<Long, Category> categories = new TreeMap<>();
        for (String name : classes) {
            long id = categories.size() + 1L;
            categories.put(id, new Category(id, name, ""));
        }
        return new Content(
                pictures,
                categories,
                places,
                new DataDigest().add(read.toString()).hex(),
                List.of());
    }
}
