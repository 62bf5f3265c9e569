package io.vitharness.benchmarks.pointclouds;

import io.vitharness.spi.benchmark.Benchmark;
import io.vitharness.spi.benchmark.BenchmarkProvider;
import java.io.IOException;
import java.nio.file.Path;

/**
 * ModelNet40 (Wu et al. 2015, <a href="https://arxiv.org/abs/1406.5670">arXiv 1406.5670</a>) in the layout of {@code
 * modelnet40_normal_resampled}, asked as PointLLM does for generative classification (Xu et al. 2023, <a
 * href="https://arxiv.org/abs/2308.16911">arXiv 2308.16911</a>): a cloud of points, then {@code What is this?}. Source:
 * {@code OpenRobotLab/PointLLM} at {@code f664b08}, {@code pointllm/eval/eval_modelnet_cls.py} (words), and at {@code
 * 5b62aa3}, {@code pointllm/data/modelnet.py} (points).
 *
 * <p>Deviations:
 * <ul>
 *   <li>PointLLM lets ChatGPT choose the class that an answer means; here the answer must name exactly one class. No
 *       figure of this plugin is the published one, and the protocol is never called official.
 *   <li>PointLLM draws its answers at temperature 1; here they are greedy.
 *   <li>Points are chosen farthest first from the file's first point; the official choice starts from a random one.
 *   <li>Colours, which PointLLM fills with zeros, are left to the model. Normals are checked but not given.
 *   <li>{@code asking: ranking}, the likelihood of every class name, is ours.
 * </ul>
 */
public final class PointCloudsProvider implements BenchmarkProvider<PointCloudsConfig> {

    @Override
    public String id() {
        return "point-clouds";
    }

    @Override
    public String summary() {
        return "ModelNet40: which object do the points show, in words or by likelihood of the class names.";
    }

    @Override
    public Class<PointCloudsConfig> configType() {
        return PointCloudsConfig.class;
    }

    /** Opens the folder that holds the lists and a folder for each class. */
    @Override
    public Benchmark open(PointCloudsConfig config, Path data) throws IOException {
        return new PointClouds(config, Shelf.open(data, config.split()));
    }
}
