package io.vitharness.models.tensorflow;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * NVIDIA's driver, asked by its own interface (the CUDA driver API) how a GPU is called, which TensorFlow's C interface
 * does not tell. Counts GPUs as TensorFlow does, {@code CUDA_VISIBLE_DEVICES} applied.
 */
final class CudaDriver {

    /** What became of a question. */
    sealed interface Found {

        String words();

        /** The GPU is called so. */
        record Name(String name) implements Found {

            @Override
            public String words() {
                return name;
            }
        }

        /** Why there is none, in words. */
        record Nothing(String because) implements Found {

            @Override
            public String words() {
                return "but no GPU is found: " + because;
            }
        }
    }

    private static final String LIBRARY = "libcuda.so.1";
    private static final int LONGEST_NAME = 256;

    private final String library;

    CudaDriver() {
        this(LIBRARY);
    }

    CudaDriver(String library) {
        this.library = library;
    }

    /** The GPU of a number, counted from 0. */
    Found gpu(int index) {
        try (NativeLibrary driver = NativeLibrary.getInstance(library)) {
            return gpu(driver, index);
        } catch (UnsatisfiedLinkError missing) {
            return new Found.Nothing(library + " cannot be loaded");
        }
    }

    private static Found gpu(NativeLibrary driver, int index) {
        Optional<String> fault = fault(driver, "cuInit", 0);
        IntByReference handle = new IntByReference();
        if (fault.isEmpty()) {
            fault = fault(driver, "cuDeviceGet", handle, index);
        }
        try (Memory name = new Memory(LONGEST_NAME)) {
            name.clear();
            if (fault.isEmpty()) {
                fault = fault(driver, "cuDeviceGetName", name, LONGEST_NAME, handle.getValue());
            }
            return fault.<Found>map(Found.Nothing::new)
                    .orElseGet(() -> new Found.Name(
                            name.getString(0, StandardCharsets.UTF_8.name()).strip()));
        }
    }

    /** Calls a function of the driver; each gives 0 where all is well, otherwise the number of an error. */
    private static Optional<String> fault(NativeLibrary driver, String function, Object... arguments) {
        int status = driver.getFunction(function).invokeInt(arguments);
        return status == 0 ? Optional.empty() : Optional.of(function + " gives " + status + meaning(status));
    }

    /** The usual ones in words (CUDA's {@code cuda.h}). */
    private static String meaning(int status) {
        return switch (status) {
            case 34 -> " (a stub in the place of the driver)";
            case 100 -> " (no GPU is visible)";
            case 101 -> " (no GPU of this number)";
            case 803 -> " (driver and its kernel module do not fit)";
            case 804 -> " (the driver is too old for this CUDA)";
            default -> "";
        };
    }
}
