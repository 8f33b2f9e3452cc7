package io.clientele.demo;

/** Who rings the 800 line, and when: who is demanding more often. */
final class Calls {

    private static final double CALLS = 0.016;
    private static final double MORE_CALLS = 0.3;
    private static final int OPENS = 8 * 60;
    private static final int OPEN_MINUTES = 12 * 60;
    private static final int MINUTES = 24 * 60;

    private Calls() {}

    static Diary all(Scene scene) {
        Diary calls = new Diary();
        for (long number = 0; number < scene.asked().people(); number++) {
            int times = times(scene, number);
            if (times > 0) {
                Chance chance = scene.chance("moments of calls", number);
                int first = scene.buying().habits(scene.people().person(number)).first();
                for (int turn = 0; turn < times; turn++) {
                    int day = first + chance.below(Asked.DAYS - first);
                    calls.put(day * MINUTES + OPENS + chance.below(OPEN_MINUTES), number, turn);
                }
            }
        }
        return calls;
    }

    /** How often somebody rings up. */
    static int times(Scene scene, long number) {
        Chance chance = scene.chance("calls", number);
        boolean demanding = Demanding.is(scene.asked().seed(), number);
        boolean calls = chance.happens(demanding ? Demanding.CALLS : CALLS);
        return calls ? 1 + chance.poisson(demanding ? Demanding.MORE_CALLS : MORE_CALLS) : 0;
    }
}
