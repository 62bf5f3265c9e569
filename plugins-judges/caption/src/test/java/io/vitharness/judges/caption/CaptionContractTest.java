package io.vitharness.judges.caption;

import io.vitharness.judges.caption.CaptionConfig.Further;
import io.vitharness.judges.caption.CaptionConfig.Tokenizer;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Answer;
import io.vitharness.testkit.JudgeContract;
import java.util.List;
import java.util.Map;

class CaptionContractTest extends JudgeContract<CaptionConfig> {

    @Override
    protected JudgeProvider<CaptionConfig> provider() {
        return new CaptionProvider();
    }

    @Override
    protected CaptionConfig config() {
        return Sheet.config(Tokenizer.PTB, Further.values());
    }

    @Override
    protected List<Example> examples() {
        return List.of(
                example(
                        "1",
                        "a cat is on the mat",
                        "near",
                        List.of("A cat sits on the mat.", "There is a cat on a mat.")),
                example("2", "Two dogs run on grass.", "near", List.of("Two dogs run in the park!")),
                example("3", "a bus", "out", List.of("a red bus on the street", "The bus", "a bus")),
                example("4", " \n", "out", List.of("nobody said a thing")),
                example("5", "...", "out", List.of("a picture of a wall")));
    }

    private static Example example(String id, String caption, String domain, List<String> references) {
        return new Example(Sheet.sample(id, references, Map.of("domain", domain)), Answer.text(caption));
    }
}
