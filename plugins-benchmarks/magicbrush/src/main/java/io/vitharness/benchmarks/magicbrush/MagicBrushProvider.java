package io.vitharness.benchmarks.magicbrush;

import io.vitharness.data.editing.EditSessions;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * MagicBrush (Zhang et al. 2023, <a href="https://arxiv.org/abs/2306.10012">arXiv 2306.10012</a>): a picture and an
 * instruction in, the edited picture out, compared with the one that people made.
 *
 * <p>Protocol {@code single-turn}, the official {@code all_turn}: every edit of every session for itself, starting from
 * the true picture before it. Official source: {@code OSU-NLP-Group/MagicBrush}, {@code evaluation/image_eval.py} at
 * {@code 44745b5} and {@code edit_cli_single_multi_turn.py} at {@code ef17546}. The prompt is the picture and the
 * instruction, nothing else. The judge is {@code picture-similarity}.
 *
 * <p>Deviations:
 * <ul>
 *   <li>The published multi-turn setting feeds a model its own picture of the turn before. Questions of this harness do
 *       not depend on answers, so no model can be asked so. Protocol {@code final-turn} shows a model the first picture
 *       with all instructions at once, which is another task and no published figure. Pictures that were made turn by
 *       turn outside can be imported ({@code {id}_iter_{k}.png}) and are then judged as the official {@code
 *       final_turn}.
 *   <li>The official script takes the pictures that lie in the folders; here the annotations say which there are, and
 *       each session must be a chain.
 *   <li>The hub's Parquet files hold no descriptions, so CLIP-T cannot be computed from them; their turns must be
 *       numbered from 1, which stands in for the chain.
 *   <li>The mask of an edit splits the figures into inside and outside; a final picture after several edits has none.
 * </ul>
 */
public final class MagicBrushProvider implements BenchmarkProvider<MagicBrushConfig> {

    @Override
    public String id() {
        return "magicbrush";
    }

    @Override
    public String summary() {
        return "MagicBrush: pictures edited by instruction, against those that people made.";
    }

    @Override
    public Class<MagicBrushConfig> configType() {
        return MagicBrushConfig.class;
    }

    /**
     * Opens the folder of one split, annotations and pictures below {@code images}, or the hub's Parquet files: one of
     * them, their folder, or the folder above.
     */
    @Override
    public Benchmark open(MagicBrushConfig config, Path data) throws IOException {
        List<Path> tables =
                Files.isRegularFile(data.resolve(EditSessions.SESSIONS)) ? List.of() : EditTables.find(config, data);
        if (!tables.isEmpty()) {
            return MagicBrush.ofTables(config, data, tables);
        }
        requireSplit(data);
        return MagicBrush.ofFolder(config, data);
    }

    private static void requireSplit(Path data) throws IOException {
        if (Files.isRegularFile(data.resolve(EditSessions.SESSIONS))) {
            return;
        }
        List<String> splits = splits(data);
        throw new DataException(data + ": found no " + EditSessions.SESSIONS + ", wanted the folder of one split"
                + (splits.isEmpty() ? " of MagicBrush, or the hub's Parquet files" : ": one of " + splits + " in it"));
    }

    private static List<String> splits(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(data)) {
            return children.filter(child -> Files.isRegularFile(child.resolve(EditSessions.SESSIONS)))
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
