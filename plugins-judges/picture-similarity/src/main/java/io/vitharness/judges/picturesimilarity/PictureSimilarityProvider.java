package io.vitharness.judges.picturesimilarity;

import io.vitharness.spi.judge.Judge;
import io.vitharness.spi.judge.JudgeProvider;
import io.vitharness.spi.model.Model;
import java.util.Map;

/**
 * The judge {@code picture-similarity}: MagicBrush's picture metrics (Zhang et al. 2023,
 * <a href="https://arxiv.org/abs/2306.10012">arXiv 2306.10012</a>; {@code OSU-NLP-Group/MagicBrush}, {@code
 * evaluation/image_eval.py} at {@code 44745b5}) and, beyond them, PSNR and SSIM as scikit-image 0.26 defines them.
 *
 * <p>The made picture is resized to the true one's size; L1 and L2 are the means of |a - b| and (a - b)^2 over red,
 * green and blue in 0..1, then the mean over pictures. CLIP-I, CLIP-T and DINO are cosines of the vectors that lent
 * models give of the pictures as they are (not resized to the true one's size, as in the script).
 *
 * <p>Deviations:
 * <ul>
 *   <li>L1 and L2 are exact quotients of whole numbers; the script adds up in single precision (about 1e-7 apart).
 *   <li>The script stops when a picture is absent. Here an answer without one counts as the worst: L1 and L2 of 1, PSNR
 *       and all similarities of 0; the ledger tells how many.
 *   <li>PSNR is at most 100 dB, which identical pictures get.
 *   <li>Captions: the paper describes local ones, the released script asks for global ones; both are computed, as {@code
 *       clip-t/local} and {@code clip-t/global}. The figure of the true pictures ("oracle") is not repeated.
 *   <li>Inside and outside of the mask are ours; SSIM counts windows by their middle pixel.
 * </ul>
 */
public final class PictureSimilarityProvider implements JudgeProvider<PictureSimilarityConfig> {

    @Override
    public String id() {
        return "picture-similarity";
    }

    @Override
    public String summary() {
        return "Compares a made picture with the true one: L1, L2, PSNR, SSIM, and CLIP and DINO of lent models";
    }

    @Override
    public Class<PictureSimilarityConfig> configType() {
        return PictureSimilarityConfig.class;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Judge open(PictureSimilarityConfig config, Map<String, Model> lent) {
        return new PictureSimilarityJudge(config, lent);
    }
}
