package io.vitharness.benchmarks.captions;

import io.vitharness.spi.benchmark.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A picture as a file of captions names it.
 *
 * @param part of Karpathy's splits
 * @param sentences written beside the picture, in split files
 */
record PictureEntry(String id, String file, Optional<String> domain, Optional<String> part, List<String> sentences) {

    // names come from strangers: none leads out of the picture folders
    private static final Pattern NAME = Pattern.compile(
            "(?:[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]{0,199}/){0,8}" + "[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]{0,199}");

    PictureEntry {
        sentences = List.copyOf(sentences);
    }

    static PictureEntry of(Entry entry) throws DataException {
        boolean split = entry.json().has("split") && entry.json().has("sentences");
        String name = split ? karpathyName(entry) : entry.optional("file_name").orElse("");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw entry.fault("'" + name + "' is no plain name of a picture's file");
        }
        return new PictureEntry(
                split ? karpathyId(entry) : entry.scalar("id"),
                name,
                entry.optional("domain"),
                split ? entry.optional("split") : Optional.empty(),
                split ? sentences(entry) : List.of());
    }

    Described described(List<String> captions) {
        return new Described(id, file, domain, captions);
    }

    private static String karpathyId(Entry entry) throws DataException {
        return entry.scalar(entry.json().has("cocoid") ? "cocoid" : "imgid");
    }

    private static String karpathyName(Entry entry) throws DataException {
        String name = entry.text("filename");
        return entry.optional("filepath").map(folder -> folder + "/" + name).orElse(name);
    }

    private static List<String> sentences(Entry entry) throws DataException {
        List<String> sentences = new ArrayList<>();
        for (JsonNode sentence : entry.json().path("sentences")) {
            sentences.add(new Entry(entry.file(), entry.line(), sentence).text("raw"));
        }
        return sentences;
    }
}
