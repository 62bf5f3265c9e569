package io.vitharness.models.onnx.language;

import io.vitharness.media.PictureDecoder;
import io.vitharness.media.PictureException;
import io.vitharness.models.onnx.text.PromptForm;
import io.vitharness.models.onnx.text.Tokens;
import io.vitharness.models.onnx.text.Wording;
import io.vitharness.spi.Image;
import io.vitharness.spi.Part;
import io.vitharness.spi.Prompt;
import io.vitharness.spi.Turn;
import io.vitharness.spi.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns prompts into rows: writes them, sees their pictures, puts both together. */
final class PromptReader {

    /**
     * How a folder's prompts are read.
     *
     * @param imageToken the number of the token whose rows pictures take
     * @param marker what the written prompt has in the place of a picture
     * @param system an instruction before every prompt
     */
    record Reading(
            PromptForm form, Places places, long imageToken, String marker, Optional<String> system, String task) {}

    private final Tokens tokens;
    private final Words words;
    private final Eye eye;
    private final Reading reading;
    private final PictureDecoder decoder = new PictureDecoder();

    PromptReader(Tokens tokens, Words words, Eye eye, Reading reading) {
        this.tokens = tokens;
        this.words = words;
        this.eye = eye;
        this.reading = reading;
    }

    Places places() {
        return reading.places();
    }

    /** A prompt with its pictures' rows. */
    record Read(String text, boolean isWhole, List<Seen> pictures) {}

    /** Writes a prompt and sees its pictures. */
    Read read(Prompt prompt) throws ModelException {
        refuseMarkers(prompt);
        Wording wording = reading.form().write(asked(prompt), reading.system());
        List<Seen> seen = new ArrayList<>();
        for (Image image : prompt.pictures()) {
            seen.add(see(image));
        }
        return new Read(expanded(wording.text(), seen), wording.isWhole(), seen);
    }

    /** The rows of a prompt that was read, as tokens that may go on behind it. */
    Prefix prefix(Read read, long[] ids) throws ModelException {
        float[] rows = words.of(ids, 1).floats();
        int width = rows.length / ids.length;
        int at = 0;
        int picture = 0;
        int within = 0;
        for (long id : ids) {
            if (id == reading.imageToken() && picture < read.pictures().size()) {
                Seen seen = read.pictures().get(picture);
                if (seen.features().length != seen.count() * width) {
                    throw ModelException.permanent("the vision encoder's rows are "
                            + seen.features().length / seen.count() + " wide, but those of words " + width);
                }
                System.arraycopy(seen.features(), within * width, rows, at * width, width);
                within++;
                if (within == seen.count()) {
                    picture++;
                    within = 0;
                }
            } else if (id == reading.imageToken()) {
                throw misfit(ids, read);
            }
            at++;
        }
        if (picture < read.pictures().size()) {
            throw misfit(ids, read);
        }
        return new Prefix(ids, rows, reading.places().of(ids, reading.imageToken(), read.pictures()));
    }

    long[] ids(Read read) throws ModelException {
        return tokens.encode(read.text(), !read.isWhole());
    }

    /** The tokens of a prompt with an answer behind it. */
    long[] ids(Read read, String answer) throws ModelException {
        return tokens.encode(read.text() + answer, !read.isWhole());
    }

    private ModelException misfit(long[] ids, Read read) {
        long places = java.util.Arrays.stream(ids)
                .filter(id -> id == reading.imageToken())
                .count();
        int rows = read.pictures().stream().mapToInt(Seen::count).sum();
        return ModelException.permanent("the prompt has " + places + " places for rows of pictures, but its "
                + read.pictures().size() + " pictures have " + rows + " rows");
    }

    private Prompt asked(Prompt prompt) {
        if (reading.task().isEmpty()) {
            return prompt;
        }
        List<Turn> turns = new ArrayList<>(prompt.turns());
        Turn last = turns.remove(turns.size() - 1);
        List<Part> parts = new ArrayList<>(last.parts());
        int question = 0;
        while (question < parts.size() && !(parts.get(question) instanceof Part.Text)) {
            question++;
        }
        parts.add(question, new Part.Text(reading.task()));
        turns.add(new Turn(last.role(), parts));
        return new Prompt(turns);
    }

    private Seen see(Image image) throws ModelException {
        try {
            return eye.see(decoder.decodeUpright(image.bytes()).toRgb());
        } catch (PictureException | IllegalArgumentException fault) {
            throw ModelException.permanent("a picture of the prompt cannot be read: " + fault.getMessage())
                    .causedBy(fault);
        }
    }

    private String expanded(String text, List<Seen> pictures) throws ModelException {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; i < pictures.size(); i++) {
            int marker = text.indexOf(reading.marker(), from);
            if (marker < 0) {
                throw ModelException.permanent("the written prompt has " + i + " markers '" + reading.marker()
                        + "' for " + pictures.size() + " pictures; its template drops pictures of this turn");
            }
            out.append(text, from, marker).append(pictures.get(i).expansion());
            from = marker + reading.marker().length();
        }
        return out.append(text, from, text.length()).toString();
    }

    /** A question that spells the marker would move the pictures of all that follow. */
    private void refuseMarkers(Prompt prompt) throws ModelException {
        if (prompt.text().contains(reading.marker())) {
            throw ModelException.permanent("the prompt's text holds '" + reading.marker()
                    + "', which this model reads as the place of a picture");
        }
    }
}
