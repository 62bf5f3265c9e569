package io.vitharness.benchmarks.m4seg;

import io.vitharness.data.files.DataDigest;
import io.vitharness.data.files.JsonEntry;
import io.vitharness.data.files.JsonLists;
import io.vitharness.data.files.PictureFiles;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The questions of a file by id, and their pictures.
 *
 * @param hash SHA-256 of what was read, 64 hexadecimal digits
 */
record M4segFile(Path file, Map<String, Inquiry> inquiries, PictureFiles pictures, String hash) {

    private static final String NAME = "m4seg.json";

    M4segFile {
        inquiries = Collections.unmodifiableMap(new LinkedHashMap<>(inquiries));
    }

    /** Reads a file, or the {@code m4seg.json} of a folder. */
    static M4segFile read(Path data) throws IOException {
        Path file = Files.isDirectory(data) ? data.resolve(NAME) : data;
        Path folder = file.toAbsolutePath().resolveSibling("");
        Map<String, Inquiry> inquiries = new LinkedHashMap<>();
        PictureFiles pictures = new PictureFiles();
        for (JsonEntry entry : JsonLists.read(file)) {
            Inquiry inquiry = Inquiry.of(entry);
            if (inquiries.putIfAbsent(inquiry.id(), inquiry) != null) {
                throw entry.fault("found the id '" + inquiry.id() + "' a second time, wanted it once");
            }
            for (String image : inquiry.images()) {
                pictures.add(
                        image,
                        PictureFiles.inside(folder, image)
                                .orElseThrow(() -> entry.fault("images", "paths below the folder of the file")));
            }
        }
        if (inquiries.isEmpty()) {
            throw new DataException(file + ": found an empty list, wanted at least one question");
        }
        pictures.requireAll(file, "paths in 'images' start at the file's folder");
        DataDigest digest = new DataDigest().add(file);
        pictures.addTo(digest);
        return new M4segFile(file, inquiries, pictures, digest.hex());
    }
}
