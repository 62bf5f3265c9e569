package io.vitharness.benchmarks.vqa;

import io.vitharness.benchmarks.vqa.VqaConfig.PictureRule;
import io.vitharness.data.table.ParquetReader;
import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import io.vitharness.spi.benchmark.DataException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBDriver;

/**
 * Questions about pictures with short answers: VQAv2, TextVQA, VizWiz, GQA, and DocVQA, ChartQA and OCRBench as far as
 * their files are laid out alike. From the published JSON files or the hub's Parquet files ({@code lmms-lab/VQAv2},
 * {@code textvqa}, {@code VizWiz-VQA}, {@code GQA}, ..).
 *
 * <p>Protocol {@code short-answer}: the picture, then the question in the words of LLaVA-1.5's question files; the authors
 * of the sets prescribe none. Official sources: {@code haotian-liu/LLaVA} ({@code docs/Evaluation.md},
 * {@code llava/eval/eval_textvqa.py}, {@code scripts/convert_*_for_submission.py}), {@code lmms-eval} for DocVQA, ChartQA and
 * OCRBench. The judge {@code vqa} holds the scorers.
 *
 * <p>Deviations:
 * <ul>
 *   <li>A question without a recorded answer is a model error in the ledger; the official scripts stop.
 *   <li>Answers to questions that are not asked are left out with a message; the official scripts stop.
 *   <li>LLaVA's TextVQA answers are joined by picture and question as its script does, but where a picture has the same
 *       question twice each answer counts for its own, in order; the script takes the last one's key for both.
 *   <li>GQA's answers are compared as they stand in lower case without the last periods, as LLaVA prepares them.
 * </ul>
 */
public final class VqaProvider implements BenchmarkProvider<VqaConfig> {

    @Override
    public String id() {
        return "vqa";
    }

    @Override
    public String summary() {
        return "VQAv2, TextVQA, VizWiz, GQA and sets laid out like them: short answers about pictures.";
    }

    @Override
    public Class<VqaConfig> configType() {
        return VqaConfig.class;
    }

    /** Opens a JSON or Parquet file, or the folder that holds the files of one split and their pictures. */
    @Override
    public Benchmark open(VqaConfig config, Path data) throws IOException {
        Optional<ParquetFiles> tables = ParquetFiles.find(config, data);
        return tables.isPresent() ? parquet(config, tables.get()) : json(config, data);
    }

    private static Benchmark json(VqaConfig config, Path data) throws IOException {
        DataFiles files = DataFiles.find(config, data);
        Map<String, Item> items = JsonItems.read(config, files);
        Pictures pictures = config.pictures() == PictureRule.ABSENT
                ? Pictures.none()
                : PictureFolder.of(files.questions().toAbsolutePath().resolveSibling(""), items.values());
        return new VqaBenchmark(config, files.questions(), items, pictures);
    }

    private static Benchmark parquet(VqaConfig config, ParquetFiles files) throws IOException {
        Path first = files.questions().get(0);
        ParquetReader reader = open(files.questions());
        Map<String, Item> items;
        try {
            items = ParquetItems.read(reader, first.toString());
            if (config.pictures() == PictureRule.REQUIRED && files.pictures().isEmpty()) {
                return new VqaBenchmark(config, first, items, ParquetPictures.beside(reader, items.keySet()));
            }
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
        reader.close();
        return new VqaBenchmark(config, first, items, apart(config, files, items));
    }

    private static Pictures apart(VqaConfig config, ParquetFiles files, Map<String, Item> items) throws IOException {
        if (config.pictures() == PictureRule.ABSENT) {
            return Pictures.none();
        }
        ParquetReader reader = open(files.pictures().orElseThrow());
        try {
            return ParquetPictures.apart(reader).requireAll(items.values());
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static ParquetReader open(List<Path> files) throws IOException {
        return ParquetReader.open(driver(files.get(0)), files);
    }

    private static Driver driver(Path file) throws DataException {
        try {
            return new DuckDBDriver();
        } catch (NoClassDefFoundError e) {
            throw new DataException(
                    file
                            + ": Parquet files are read through DuckDB, which is not installed: add duckdb_jdbc-1.5.6.0.jar to lib/");
        }
    }
}
