package io.vitharness.judges.toolcalls;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code tool-calls}: does an answer think, call and pass what the key does? The success rates of GPT4Tools
 * (Yang et al., 2023, <a href="https://arxiv.org/abs/2305.18752">arXiv 2305.18752</a>) of thought, action, arguments and
 * the whole, and their IoU. Official source: {@code AILab-CVC/GPT4Tools} at {@code 643faa8}, {@code eval/evaluate_result.py};
 * the older {@code StevenGrove/GPT4Tools} has the same rules under {@code evaluation/}.
 *
 * <p>Deviations:
 * <ul>
 *   <li>An answer without any {@code Thought:}, {@code Action:}, {@code Action Input:} or {@code AI:} line stays unread.
 *       It is worth 0 in every figure, which is what the official script makes of it, but the ledger tells it apart.
 *   <li>An answer that lacks altogether counts nowhere, as officially, and the ledger says so; the script is silent.
 *   <li>An answer of native tool calls is written down in the official form before it is scored.
 *   <li>A key without a {@code Thought:} line, for which the script divides by zero, leaves the sample undecided.
 * </ul>
 */
public final class ToolCallsProvider implements JudgeProvider<ToolCallsConfig> {

    @Override
    public String id() {
        return "tool-calls";
    }

    @Override
    public String summary() {
        return "Success rates of thought, action and arguments of tool calls, as GPT4Tools counts them";
    }

    @Override
    public Class<ToolCallsConfig> configType() {
        return ToolCallsConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(ToolCallsConfig config, Map<String, Model> lent) {
        return new ToolCallsJudge();
    }
}
