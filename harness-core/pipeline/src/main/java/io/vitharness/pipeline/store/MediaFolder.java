package io.vitharness.pipeline.store;

import io.vitharness.report.FormatException;
import io.vitharness.report.Json;
import io.vitharness.spi.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Pictures as files named by their SHA-256. */
public record MediaFolder(Path folder) implements MediaStore {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/gif", ".gif",
            "image/webp", ".webp",
            "image/bmp", ".bmp",
            "image/tiff", ".tiff");

    @Override
    public void put(Image image) throws IOException {
        Path file = folder.resolve(image.sha256() + ENDINGS.getOrDefault(image.mediaType(), ".bin"));
        if (Files.exists(file)) {
            return;
        }
        Path fresh = Json.fresh(file);
        Files.write(fresh, image.bytes());
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Image get(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new FormatException("a picture is named by 64 hexadecimal digits, not by '" + sha256 + "'");
        }
        for (String ending : List.of(".png", ".jpg", ".gif", ".webp", ".bmp", ".tiff", ".bin")) {
            Path file = folder.resolve(sha256 + ending);
            if (Files.isRegularFile(file)) {
                return checked(file, sha256);
            }
        }
        throw new FormatException(folder + ": there is no picture " + sha256);
    }

    private static Image checked(Path file, String sha256) throws IOException {
        Image image = Image.of(Files.readAllBytes(file));
        if (!image.sha256().equals(sha256)) {
            throw new FormatException(file + ": the bytes have the SHA-256 " + image.sha256() + ", not their name's");
        }
        return image;
    }
}
