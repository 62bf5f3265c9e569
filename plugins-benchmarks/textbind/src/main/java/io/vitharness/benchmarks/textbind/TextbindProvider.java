package io.vitharness.benchmarks.textbind;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * TextBind (Li et al. 2023, <a href="https://arxiv.org/abs/2309.08637">arXiv 2309.08637</a>): dialogues in which both
 * sides speak in words and pictures.
 *
 * <p>Layout: a list of dialogues as {@code SihengLi99/TextBind} writes and reads it ({@code process_mim.py} and {@code
 * data_utils.py} at {@code 6811f38}): turns of {@code role}, {@code content} with a mark where a picture stands, {@code
 * image_list} and {@code caption_list}. Protocol {@code every-reply}: each reply is asked for after the true dialogue
 * before it; {@code last-reply} asks for the last one alone, as {@code inference.py} does. Both are judged by the judge
 * {@code dialogue}, with the metrics that the paper names. Results: the {@code inference_results.json} that {@code inference.py}
 * writes, with the made pictures beside it.
 *
 * <p>Deviations:
 * <ul>
 *   <li>Neither the paper's test dialogues nor its scorer are published, so no protocol is called official and no figure
 *       can equal the paper's.
 *   <li>The blanks around a picture's mark are left out: a prompt's parts stand apart anyway.
 *   <li>{@code image_dir} names a folder of the authors' machine and is not followed; pictures lie beside the file.
 *   <li>Training draws captions of the model's pictures as text; here a model gives pictures, or it gives none.
 * </ul>
 */
public final class TextbindProvider implements BenchmarkProvider<TextbindConfig> {

    @Override
    public String id() {
        return "textbind";
    }

    @Override
    public String summary() {
        return "TextBind: replies in words and pictures, turn by turn.";
    }

    @Override
    public Class<TextbindConfig> configType() {
        return TextbindConfig.class;
    }

    /** Opens a file of dialogues, or a folder that holds one; pictures lie in a folder beside it. */
    @Override
    public Benchmark open(TextbindConfig config, Path data) throws IOException {
        return Textbind.open(config, ConversationFile.find(data));
    }
}
