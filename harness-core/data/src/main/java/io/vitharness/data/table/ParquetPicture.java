package io.vitharness.data.table;

import io.vitharness.spi.Image;
import java.util.Optional;

/**
 * A picture as the Hugging Face hub stores it in Parquet files: its bytes, its name, or both.
 *
 * @param image encoded and untrusted
 * @param path as the file tells it; untrusted, never to be opened unchecked
 */
public record ParquetPicture(Optional<Image> image, Optional<String> path) {}
