package io.vitharness.models.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SetConfig;

import io.vitharness.models.tensorflow.part.Placement;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;

/** What a session would compute on, as TensorFlow lists it; asked by its C interface, since the Java classes cannot be. */
final class SessionDevices {

    private SessionDevices() {}

    /**
     * The kinds of a session's devices, such as {@code CPU} and {@code GPU}, one for each.
     *
     * @throws TensorFlowException when TensorFlow refuses the session, as for a GPU of a number that is not there
     */
    @SuppressWarnings("try") // the scope is not named again: it frees what is made within it
    static List<String> kinds(Placement placement) {
        byte[] settings = placement.session().build().toByteArray();
        try (PointerScope scope = new PointerScope()) {
            // first of all, since it loads the natives that the pointer below needs
            TF_Status status = TF_Status.newStatus();
            TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
            TF_SetConfig(options, new BytePointer(settings), settings.length, status);
            status.throwExceptionIfNotOK();
            TF_Session session = TF_Session.newSession(TF_Graph.newGraph(), options, status);
            status.throwExceptionIfNotOK();
            return kinds(session, status);
        }
    }

    private static List<String> kinds(TF_Session session, TF_Status status) {
        TF_DeviceList devices = TF_SessionListDevices(session, status);
        status.throwExceptionIfNotOK();
        try {
            List<String> kinds = new ArrayList<>();
            for (int i = 0; i < TF_DeviceListCount(devices); i++) {
                kinds.add(TF_DeviceListType(devices, i, status).getString());
                status.throwExceptionIfNotOK();
            }
            return kinds;
        } finally {
            TF_DeleteDeviceList(devices);
        }
    }
}
