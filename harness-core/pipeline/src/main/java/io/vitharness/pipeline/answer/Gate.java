package io.vitharness.pipeline.answer;

/**
 * How many requests may be under way at once. Halves when the model says it is busy and grows by one after as many good
 * answers as it is wide, never above its start. Safe from many threads.
 */
final class Gate {

    private final int most;
    private int width;
    private int inside;
    private int good;

    Gate(int most) {
        this.most = most;
        this.width = most;
    }

    synchronized void enter() throws InterruptedException {
        while (inside >= width) {
            wait();
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized void busy() {
        width = Math.max(1, width / 2);
        good = 0;
    }

    synchronized void good() {
        if (width < most && ++good >= width) {
            width++;
            good = 0;
            notifyAll();
        }
    }

    synchronized int width() {
        return width;
    }
}
