package io.vitharness.judges.caption;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * METEOR 1.5 (Denkowski and Lavie 2014) as {@code coco-caption} runs it: {@code - - -stdio -l en -norm}, a line
 * {@code SCORE ||| reference ||| .. ||| caption} for each caption, answered by its statistics, then a line
 * {@code EVAL ||| statistics ||| ..}, answered by a score for each and one for all. The program adds statistics up; so
 * do the bootstrap's draws.
 */
record Meteor(OutsideProgram program) implements Outside {

    private static final String BAR = " ||| ";

    @Override
    public Session open() throws IOException {
        return new Talk(program.start(List.of("-Xmx2G"), List.of("-", "-", "-stdio", "-l", "en", "-norm")));
    }

    private record Talk(Dialogue dialogue) implements Session {

        @Override
        public List<double[]> rows(List<Captioned> captions) throws IOException {
            List<double[]> rows = new ArrayList<>();
            for (Captioned one : captions) {
                String references =
                        one.evidence().references().stream().map(Talk::harmless).collect(Collectors.joining(BAR));
                dialogue.say("SCORE" + BAR + references + BAR
                        + harmless(one.evidence().caption()));
                rows.add(numbers(dialogue.hear()));
            }
            return rows;
        }

        @Override
        public List<Double> figures(List<double[]> sums) throws IOException {
            dialogue.say("EVAL" + BAR + sums.stream().map(Talk::words).collect(Collectors.joining(BAR)));
            List<Double> figures = new ArrayList<>();
            for (int i = 0; i < sums.size(); i++) {
                figures.add(numbers(dialogue.hear())[0]);
            }
            dialogue.hear(); // that of all sums together, which nobody asked for
            return figures;
        }

        @Override
        public void close() throws IOException {
            dialogue.close();
        }

        private static String harmless(String text) {
            return text.replace("|||", "").replace("  ", " ");
        }

        private static String words(double[] numbers) {
            return Arrays.stream(numbers).mapToObj(Double::toString).collect(Collectors.joining(" "));
        }

        private static double[] numbers(String line) throws IOException {
            try {
                double[] numbers = Arrays.stream(line.strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (Arrays.stream(numbers).allMatch(Double::isFinite)) {
                    return numbers;
                }
            } catch (NumberFormatException e) {
                throw (IOException) new IOException(unreadable(line)).initCause(e);
            }
            throw new IOException(unreadable(line));
        }

        private static String unreadable(String line) {
            return "said '" + line.substring(0, Math.min(80, line.length())) + "' instead of numbers";
        }
    }
}
