<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Write down</source>
        <translation>Write down</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Earlier visits</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Who is set aside</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Undo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new procedure(s) to read</source>
        <translation>
            <numerusform>%n new procedure to read</numerusform>
            <numerusform>%n new procedures to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alone</name>
    <message>
        <source>This panel is not registered yet</source>
        <translation>This panel is not registered yet</translation>
    </message>
    <message>
        <source>Connecting to the service system</source>
        <translation>Connecting to the service system</translation>
    </message>
    <message>
        <source>Please call the technical team of this place.</source>
        <translation>Please call the technical team of this place.</translation>
    </message>
    <message>
        <source>Calls appear here by themselves as soon as there is a connection.</source>
        <translation>Calls appear here by themselves as soon as there is a connection.</translation>
    </message>
</context>
<context>
    <name>ArrivePage</name>
    <message>
        <source>How do we find your appointment?</source>
        <translation>How do we find your appointment?</translation>
    </message>
    <message>
        <source>If you have a QR code, just show it to the reader.</source>
        <translation>If you have a QR code, just show it to the reader.</translation>
    </message>
    <message>
        <source>It came with the confirmation.</source>
        <translation>It came with the confirmation.</translation>
    </message>
    <message>
        <source>With the code</source>
        <translation>With the code</translation>
    </message>
    <message>
        <source>For appointments of today.</source>
        <translation>For appointments of today.</translation>
    </message>
    <message>
        <source>With my CPF</source>
        <translation>With my CPF</translation>
    </message>
</context>
<context>
    <name>ArriveSheet</name>
    <message>
        <source>Appointment</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Code of the appointment, or CPF</source>
        <translation>Code of the appointment, or CPF</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Give the ticket</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch to begin</source>
        <translation>Touch to begin</translation>
    </message>
    <message>
        <source>Take your ticket here</source>
        <translation>Take your ticket here</translation>
    </message>
    <message>
        <source>Tickets cannot be issued at this moment. Please speak to our team.</source>
        <translation>Tickets cannot be issued at this moment. Please speak to our team.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>For now, this totem shows your number on the screen, without paper.</source>
        <translation>For now, this totem shows your number on the screen, without paper.</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>All tickets for now have been given</translation>
    </message>
    <message>
        <source>We are closed now</source>
        <translation>We are closed now</translation>
    </message>
</context>
<context>
    <name>AudiencePage</name>
    <message>
        <source>Who is it for?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>You come for yourself or for someone of your family.</source>
        <translation>You come for yourself or for someone of your family.</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>For a person</translation>
    </message>
    <message>
        <source>You have a business, even one where you work alone.</source>
        <translation>You have a business, even one where you work alone.</translation>
    </message>
    <message>
        <source>For a company</source>
        <translation>For a company</translation>
    </message>
</context>
<context>
    <name>BackSoon</name>
    <message>
        <source>Back in a moment</source>
        <translation>Back in a moment</translation>
    </message>
    <message>
        <source>This totem starts again. A ticket that was given stays valid.</source>
        <translation>This totem starts again. A ticket that was given stays valid.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Now at the counters</source>
        <translation>Now at the counters</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>free</source>
        <translation>free</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>busy</translation>
    </message>
    <message>
        <source>called now</source>
        <translation>called now</translation>
    </message>
</context>
<context>
    <name>BookSheet</name>
    <message>
        <source>Next appointment</source>
        <translation>Next appointment</translation>
    </message>
    <message>
        <source>It is kept. Give the person this code:</source>
        <translation>It is kept. Give the person this code:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Day, such as 12/03</source>
        <translation>Day, such as 12/03</translation>
    </message>
    <message>
        <source>Time, such as 14:30</source>
        <translation>Time, such as 14:30</translation>
    </message>
    <message>
        <source>CPF, only if the person wants to be found by it</source>
        <translation>CPF, only if the person wants to be found by it</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Keeping…</translation>
    </message>
    <message>
        <source>Keep the appointment</source>
        <translation>Keep the appointment</translation>
    </message>
    <message>
        <source>For which service</source>
        <translation>For which service</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Today at %1. Touch here and take your ticket.</source>
        <translation>Today at %1. Touch here and take your ticket.</translation>
    </message>
    <message>
        <source>Today at %1. You are early: take your ticket and wait at ease.</source>
        <translation>Today at %1. You are early: take your ticket and wait at ease.</translation>
    </message>
    <message>
        <source>It was today at %1. You still get a ticket, in the order of arrival.</source>
        <translation>It was today at %1. You still get a ticket, in the order of arrival.</translation>
    </message>
    <message>
        <source>You have your ticket already. Touch here to see it.</source>
        <translation>You have your ticket already. Touch here to see it.</translation>
    </message>
    <message>
        <source>This appointment was cancelled. Touch here for an ordinary ticket.</source>
        <translation>This appointment was cancelled. Touch here for an ordinary ticket.</translation>
    </message>
    <message>
        <source>It is at another place: %1. Touch here for an ordinary ticket.</source>
        <translation>It is at another place: %1. Touch here for an ordinary ticket.</translation>
    </message>
    <message>
        <source>It is on %1 at %2. Touch here for an ordinary ticket.</source>
        <translation>It is on %1 at %2. Touch here for an ordinary ticket.</translation>
    </message>
    <message>
        <source>Your appointments</source>
        <translation>Your appointments</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Your appointment</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>CallCorner</name>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Somebody comes as soon as possible. You can wait here.</source>
        <translation>Somebody comes as soon as possible. You can wait here.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Please wait here.</translation>
    </message>
    <message>
        <source>No one from the team is at a computer now. Please speak to somebody in the room. In an emergency, call 192.</source>
        <translation>No one from the team is at a computer now. Please speak to somebody in the room. In an emergency, call 192.</translation>
    </message>
    <message>
        <source>We are sorry. Please go to any counter. In an emergency, call 192.</source>
        <translation>We are sorry. Please go to any counter. In an emergency, call 192.</translation>
    </message>
    <message>
        <source>Please go to any counter and speak to our team. In an emergency, call 192.</source>
        <translation>Please go to any counter and speak to our team. In an emergency, call 192.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Calling…</translation>
    </message>
    <message>
        <source>Our team has been told</source>
        <translation>Our team has been told</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>Somebody is on the way</translation>
    </message>
    <message>
        <source>Nobody has seen your call yet</source>
        <translation>Nobody has seen your call yet</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Nobody could come</translation>
    </message>
    <message>
        <source>This screen cannot call anybody now</source>
        <translation>This screen cannot call anybody now</translation>
    </message>
    <message>
        <source>Call somebody from the team</source>
        <translation>Call somebody from the team</translation>
    </message>
    <message>
        <source>Somebody feels unwell</source>
        <translation>Somebody feels unwell</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>I do not need anybody any more</translation>
    </message>
</context>
<context>
    <name>CameraSign</name>
    <message>
        <source>The camera is on. It reads codes and keeps no picture.</source>
        <translation>The camera is on. It reads codes and keeps no picture.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Camera on</translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message>
        <source>How can we help?</source>
        <translation>How can we help?</translation>
    </message>
    <message>
        <source>Most wanted today</source>
        <translation>Most wanted today</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>More options</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>How much does it cost?</source>
        <translation>How much does it cost?</translation>
    </message>
    <message>
        <source>What do I need to bring?</source>
        <translation>What do I need to bring?</translation>
    </message>
    <message>
        <source>How long does it take?</source>
        <translation>How long does it take?</translation>
    </message>
    <message>
        <source>Who can ask for it?</source>
        <translation>Who can ask for it?</translation>
    </message>
</context>
<context>
    <name>ChatActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>See if I have everything</source>
        <translation>See if I have everything</translation>
    </message>
    <message>
        <source>Do it on my phone</source>
        <translation>Do it on my phone</translation>
    </message>
    <message>
        <source>Or is it another service?</source>
        <translation>Or is it another service?</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>None of these</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>See all services</translation>
    </message>
    <message>
        <source>Speak to someone</source>
        <translation>Speak to someone</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>Ask something else</translation>
    </message>
    <message>
        <source>Say it in another way</source>
        <translation>Say it in another way</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Stop writing</translation>
    </message>
</context>
<context>
    <name>ChatAnswer</name>
    <message>
        <source>From the sheet of this service</source>
        <translation>From the sheet of this service</translation>
    </message>
    <message>
        <source>The assistant is writing…</source>
        <translation>The assistant is writing…</translation>
    </message>
    <message>
        <source>Written by the assistant</source>
        <translation>Written by the assistant</translation>
    </message>
    <message>
        <source>A computer wrote this from the sheet above. The sheet is what counts.</source>
        <translation>A computer wrote this from the sheet above. The sheet is what counts.</translation>
    </message>
    <message>
        <source>The sheet says this. Perhaps it helps:</source>
        <translation>The sheet says this. Perhaps it helps:</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>What do you need?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>What would you like to know?</translation>
    </message>
    <message>
        <source>Write in your own words. Nothing of it is kept.</source>
        <translation>Write in your own words. Nothing of it is kept.</translation>
    </message>
    <message>
        <source>Or touch a question:</source>
        <translation>Or touch a question:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Speak after you touch it. It ends when you stop, or with another touch.</source>
        <translation>Speak after you touch it. It ends when you stop, or with another touch.</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Speak</translation>
    </message>
</context>
<context>
    <name>ChatReplyPage</name>
    <message>
        <source>This is done in another place</source>
        <translation>This is done in another place</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>Is it this one?</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>Is it one of these?</translation>
    </message>
    <message>
        <source>I do not know which service that is</source>
        <translation>I do not know which service that is</translation>
    </message>
    <message>
        <source>Say it in another way, look at all services, or speak to someone of our team.</source>
        <translation>Say it in another way, look at all services, or speak to someone of our team.</translation>
    </message>
    <message>
        <source>First of all</source>
        <translation>First of all</translation>
    </message>
    <message>
        <source>In another place: %1</source>
        <translation>In another place: %1</translation>
    </message>
</context>
<context>
    <name>ChatTriagePage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>Do you have this with you?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>I have it</translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation>I do not have it</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>I do not need it</translation>
    </message>
    <message>
        <source>The sheet says no more about it. Ask someone of our team.</source>
        <translation>The sheet says no more about it. Ask someone of our team.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>What is this?</translation>
    </message>
</context>
<context>
    <name>ChatWalkPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Code for your phone</translation>
    </message>
    <message>
        <source>Point your phone here, or type: %1</source>
        <translation>Point your phone here, or type: %1</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Previous step</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Back to the answer</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>I prefer a ticket</source>
        <translation>I prefer a ticket</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>Do you have this with you?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Yes, I have it</translation>
    </message>
    <message>
        <source>No, I do not have it</source>
        <translation>No, I do not have it</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>I do not need it</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (needed)</translation>
    </message>
</context>
<context>
    <name>CounterButton</name>
    <message>
        <source>%1. Last time you were here</source>
        <translation>%1. Last time you were here</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Where are you sitting?</source>
        <translation>Where are you sitting?</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>The picture is off. Somebody is listening with headphones.</source>
        <translation>The picture is off. Somebody is listening with headphones.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Start serving</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Gave up</translation>
    </message>
    <message>
        <source>Nobody is in front of you</source>
        <translation>Nobody is in front of you</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Priority 80+</source>
        <translation>Priority 80+</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Blood donor</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>Speaks English</translation>
    </message>
    <message>
        <source>Speaks Spanish</source>
        <translation>Speaks Spanish</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>for {minutes} min</translation>
    </message>
    <message>
        <source>for {hours} h {minutes} min</source>
        <translation>for {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Since {time}, {lasts}</source>
        <translation>Since {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called {calls} times since {time}, {lasts}</source>
        <translation>Called {calls} times since {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called at {time}, {lasts}</source>
        <translation>Called at {time}, {lasts}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>You are here</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>under 1 min</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Send on</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>Is here after all</source>
        <translation>Is here after all</translation>
    </message>
    <message>
        <source>Call out of turn</source>
        <translation>Call out of turn</translation>
    </message>
    <message>
        <source>Send {number} to: {place}</source>
        <translation>Send {number} to: {place}</translation>
    </message>
    <message>
        <source>{number}: {action}</source>
        <translation>{number}: {action}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Called to {counter}</source>
        <translation>Called to {counter}</translation>
    </message>
    <message>
        <source>Being served at {counter}</source>
        <translation>Being served at {counter}</translation>
    </message>
    <message>
        <source>Was set aside</source>
        <translation>Was set aside</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Of another day</source>
        <translation>Of another day</translation>
    </message>
    <message>
        <source>{number} is set aside</source>
        <translation>{number} is set aside</translation>
    </message>
    <message>
        <source>{number} is no longer in the queue</source>
        <translation>{number} is no longer in the queue</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>what was done</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>how it ended</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>what comes next</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>a note</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>a reason</translation>
    </message>
    <message>
        <source>Still missing: {parts}</source>
        <translation>Still missing: {parts}</translation>
    </message>
    <message>
        <source>Appointment at {time}, came late</source>
        <translation>Appointment at {time}, came late</translation>
    </message>
    <message>
        <source>Appointment at {time}, came early</source>
        <translation>Appointment at {time}, came early</translation>
    </message>
    <message>
        <source>Appointment at {time}</source>
        <translation>Appointment at {time}</translation>
    </message>
    <message>
        <source>Does not have: {what}</source>
        <translation>Does not have: {what}</translation>
    </message>
    <message>
        <source>Says to have everything on the list</source>
        <translation>Says to have everything on the list</translation>
    </message>
    <message>
        <source>Set aside: {numbers}</source>
        <translation>Set aside: {numbers}</translation>
    </message>
    <message>
        <source>Who sits at {counter}</source>
        <translation>Who sits at {counter}</translation>
    </message>
    <message>
        <source>Pause to rest</source>
        <translation>Pause to rest</translation>
    </message>
    <message>
        <source>Pause to eat</source>
        <translation>Pause to eat</translation>
    </message>
    <message>
        <source>Pause to recover</source>
        <translation>Pause to recover</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Other work</translation>
    </message>
    <message>
        <source>Time for a pause, if you like: {minutes} min</source>
        <translation>Time for a pause, if you like: {minutes} min</translation>
    </message>
    <message>
        <source>People served: {count}</source>
        <translation>People served: {count}</translation>
    </message>
    <message>
        <source>Time with them: {time}</source>
        <translation>Time with them: {time}</translation>
    </message>
    <message>
        <source>The paper says {number}</source>
        <translation>The paper says {number}</translation>
    </message>
    <message>
        <source>early</source>
        <translation>early</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Somebody is waiting</source>
        <translation>Somebody is waiting</translation>
    </message>
    <message>
        <source>Open the desk and press F2 to call.</source>
        <translation>Open the desk and press F2 to call.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} and {count} more</translation>
    </message>
    <message>
        <source>Large letters help them</source>
        <translation>Large letters help them</translation>
    </message>
    <message>
        <source>It helps to read aloud to them</source>
        <translation>It helps to read aloud to them</translation>
    </message>
    <message>
        <source>It helps to have things lower down</source>
        <translation>It helps to have things lower down</translation>
    </message>
    <message>
        <source>Speaks Libras, the sign language</source>
        <translation>Speaks Libras, the sign language</translation>
    </message>
</context>
<context>
    <name>DeskEnded</name>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Ticket taken at {time}</source>
        <translation>Ticket taken at {time}</translation>
    </message>
</context>
<context>
    <name>DeskFoot</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Finish with %1 first</source>
        <translation>Finish with %1 first</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%n new procedure(s) to read</source>
        <translation>
            <numerusform>%n new procedure to read</numerusform>
            <numerusform>%n new procedures to read</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>DeskGive</name>
    <message>
        <source>No priority</source>
        <translation>No priority</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Priority by law</translation>
    </message>
    <message>
        <source>80 years or more</source>
        <translation>80 years or more</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Blood donor</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Reading aloud</translation>
    </message>
    <message>
        <source>Things lower down</source>
        <translation>Things lower down</translation>
    </message>
    <message>
        <source>Libras, the sign language</source>
        <translation>Libras, the sign language</translation>
    </message>
</context>
<context>
    <name>DeskGuide</name>
    <message>
        <source>Nothing was found. Try fewer words, or the beginning of one.</source>
        <translation>Nothing was found. Try fewer words, or the beginning of one.</translation>
    </message>
    <message>
        <source>There are no procedures here yet.</source>
        <translation>There are no procedures here yet.</translation>
    </message>
    <message>
        <source>New: please read</source>
        <translation>New: please read</translation>
    </message>
    <message>
        <source>For {service}</source>
        <translation>For {service}</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>All procedures</translation>
    </message>
    <message>
        <source>in Portuguese</source>
        <translation>in Portuguese</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>in English</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>in Spanish</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>Version {version}, since {day}</translation>
    </message>
    <message>
        <source>You have confirmed that you read this.</source>
        <translation>You have confirmed that you read this.</translation>
    </message>
    <message>
        <source>You have confirmed that you read this. The server is told as soon as it answers.</source>
        <translation>You have confirmed that you read this. The server is told as soon as it answers.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>not yet</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Somebody who has left</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>%1 · fictional unit</source>
        <translation>%1 · fictional unit</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>Confirming…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
</context>
<context>
    <name>DeskHelp</name>
    <message>
        <source>Totem {name}: somebody needs help</source>
        <translation>Totem {name}: somebody needs help</translation>
    </message>
    <message>
        <source>Totem {name}: somebody feels unwell</source>
        <translation>Totem {name}: somebody feels unwell</translation>
    </message>
    <message>
        <source>Totem {name}: somebody asks for a person</source>
        <translation>Totem {name}: somebody asks for a person</translation>
    </message>
    <message>
        <source>{name}: somebody is needed there at once</source>
        <translation>{name}: somebody is needed there at once</translation>
    </message>
    <message>
        <source>{name}: a difficult conversation</source>
        <translation>{name}: a difficult conversation</translation>
    </message>
    <message>
        <source>{name}: a question about the work</source>
        <translation>{name}: a question about the work</translation>
    </message>
    <message>
        <source>{name}: something does not work</source>
        <translation>{name}: something does not work</translation>
    </message>
    <message>
        <source>I need somebody here at once</source>
        <translation>I need somebody here at once</translation>
    </message>
    <message>
        <source>The conversation is difficult</source>
        <translation>The conversation is difficult</translation>
    </message>
    <message>
        <source>I have a question about the work</source>
        <translation>I have a question about the work</translation>
    </message>
    <message>
        <source>Something here does not work</source>
        <translation>Something here does not work</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Sending…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>It is on the screen of others.</source>
        <translation>It is on the screen of others.</translation>
    </message>
    <message>
        <source>Sent, and nobody sees it yet</source>
        <translation>Sent, and nobody sees it yet</translation>
    </message>
    <message>
        <source>No other desk is open now. Use the telephone if you can.</source>
        <translation>No other desk is open now. Use the telephone if you can.</translation>
    </message>
    <message>
        <source>Seen: somebody is on the way</source>
        <translation>Seen: somebody is on the way</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>There is no connection. Use the telephone if you can, or press again.</source>
        <translation>There is no connection. Use the telephone if you can, or press again.</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>for {minutes} min</translation>
    </message>
    <message>
        <source>and others: {count}</source>
        <translation>and others: {count}</translation>
    </message>
    <message>
        <source>you said that you are going</source>
        <translation>you said that you are going</translation>
    </message>
    <message>
        <source>Somebody is needed</source>
        <translation>Somebody is needed</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Nobody could come</translation>
    </message>
    <message>
        <source>Use the telephone if you can, or press again.</source>
        <translation>Use the telephone if you can, or press again.</translation>
    </message>
</context>
<context>
    <name>DeskNotices</name>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Nobody is waiting now</translation>
    </message>
    <message>
        <source>When somebody arrives, the button lights up.</source>
        <translation>When somebody arrives, the button lights up.</translation>
    </message>
    <message>
        <source>Another desk called first</source>
        <translation>Another desk called first</translation>
    </message>
    <message>
        <source>Nobody else is waiting. When somebody arrives, the button lights up.</source>
        <translation>Nobody else is waiting. When somebody arrives, the button lights up.</translation>
    </message>
    <message>
        <source>{number} has already changed</source>
        <translation>{number} has already changed</translation>
    </message>
    <message>
        <source>The screen shows how it is now. You can go on from here.</source>
        <translation>The screen shows how it is now. You can go on from here.</translation>
    </message>
    <message>
        <source>This ticket is no longer in the room</source>
        <translation>This ticket is no longer in the room</translation>
    </message>
    <message>
        <source>The person may have given up. You can call the next one.</source>
        <translation>The person may have given up. You can call the next one.</translation>
    </message>
    <message>
        <source>{counter} is taken</source>
        <translation>{counter} is taken</translation>
    </message>
    <message>
        <source>Somebody sat down there first. Choose another one.</source>
        <translation>Somebody sat down there first. Choose another one.</translation>
    </message>
    <message>
        <source>You are no longer at {counter}</source>
        <translation>You are no longer at {counter}</translation>
    </message>
    <message>
        <source>Nothing was lost. Choose a counter to go on.</source>
        <translation>Nothing was lost. Choose a counter to go on.</translation>
    </message>
    <message>
        <source>{number} is still in front of you</source>
        <translation>{number} is still in front of you</translation>
    </message>
    <message>
        <source>Finish with this person, then call the next one.</source>
        <translation>Finish with this person, then call the next one.</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>This was not done</translation>
    </message>
    <message>
        <source>The rules of the unit do not allow it now. Nothing was lost.</source>
        <translation>The rules of the unit do not allow it now. Nothing was lost.</translation>
    </message>
    <message>
        <source>Your access does not include it. Talk to who coordinates the unit.</source>
        <translation>Your access does not include it. Talk to who coordinates the unit.</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>Your access has ended</translation>
    </message>
    <message>
        <source>Nothing was lost. Talk to who coordinates the unit to get a new code.</source>
        <translation>Nothing was lost. Talk to who coordinates the unit to get a new code.</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>The server answered something unexpected</translation>
    </message>
    <message>
        <source>It may be of another version. Call the technician.</source>
        <translation>It may be of another version. Call the technician.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>The server does not answer</translation>
    </message>
    <message>
        <source>Check that the network cable is in place, then try again.</source>
        <translation>Check that the network cable is in place, then try again.</translation>
    </message>
    <message>
        <source>The server does not answer yet</source>
        <translation>The server does not answer yet</translation>
    </message>
    <message>
        <source>You do not need to do anything: it is tried again by itself.</source>
        <translation>You do not need to do anything: it is tried again by itself.</translation>
    </message>
    <message>
        <source>This code was not recognized</source>
        <translation>This code was not recognized</translation>
    </message>
    <message>
        <source>Check it letter by letter and try again.</source>
        <translation>Check it letter by letter and try again.</translation>
    </message>
    <message>
        <source>The code is not complete</source>
        <translation>The code is not complete</translation>
    </message>
    <message>
        <source>It has 16 letters and digits, in four groups of four.</source>
        <translation>It has 16 letters and digits, in four groups of four.</translation>
    </message>
    <message>
        <source>This code belongs to a device</source>
        <translation>This code belongs to a device</translation>
    </message>
    <message>
        <source>Use the code that you received to attend people.</source>
        <translation>Use the code that you received to attend people.</translation>
    </message>
    <message>
        <source>It is confirmed</source>
        <translation>It is confirmed</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>The call was not made</translation>
    </message>
    <message>
        <source>The connection failed before it left. Nothing was lost. Press again.</source>
        <translation>The connection failed before it left. Nothing was lost. Press again.</translation>
    </message>
    <message>
        <source>No connection since {time}</source>
        <translation>No connection since {time}</translation>
    </message>
    <message>
        <source>Nothing was lost. The buttons come back by themselves.</source>
        <translation>Nothing was lost. The buttons come back by themselves.</translation>
    </message>
    <message>
        <source>What you pressed was done, once.</source>
        <translation>What you pressed was done, once.</translation>
    </message>
    <message>
        <source>What you pressed is kept and will be confirmed.</source>
        <translation>What you pressed is kept and will be confirmed.</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Your session has ended</translation>
    </message>
    <message>
        <source>Nothing was lost. Sign in again and go on from where you were.</source>
        <translation>Nothing was lost. Sign in again and go on from where you were.</translation>
    </message>
    <message>
        <source>Your role here is not to attend people</source>
        <translation>Your role here is not to attend people</translation>
    </message>
    <message>
        <source>Whoever looks after the people of the unit can change that.</source>
        <translation>Whoever looks after the people of the unit can change that.</translation>
    </message>
    <message>
        <source>Type your name and your password</source>
        <translation>Type your name and your password</translation>
    </message>
    <message>
        <source>The name is the one that you sign in with.</source>
        <translation>The name is the one that you sign in with.</translation>
    </message>
    <message>
        <source>Name or password do not match</source>
        <translation>Name or password do not match</translation>
    </message>
    <message>
        <source>Check both and try again. In the password, capital letters count.</source>
        <translation>Check both and try again. In the password, capital letters count.</translation>
    </message>
    <message>
        <source>Too many attempts with this name</source>
        <translation>Too many attempts with this name</translation>
    </message>
    <message>
        <source>Try again in {fact} min, or ask who coordinates the unit to unlock it.</source>
        <translation>Try again in {fact} min, or ask who coordinates the unit to unlock it.</translation>
    </message>
    <message>
        <source>The two new passwords are different</source>
        <translation>The two new passwords are different</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Type the same one twice.</translation>
    </message>
    <message>
        <source>This password is too short</source>
        <translation>This password is too short</translation>
    </message>
    <message>
        <source>It needs {fact} characters. A short sentence is easy to remember.</source>
        <translation>It needs {fact} characters. A short sentence is easy to remember.</translation>
    </message>
    <message>
        <source>This password is too long</source>
        <translation>This password is too long</translation>
    </message>
    <message>
        <source>Choose one of up to 128 characters.</source>
        <translation>Choose one of up to 128 characters.</translation>
    </message>
    <message>
        <source>Many people use this password</source>
        <translation>Many people use this password</translation>
    </message>
    <message>
        <source>It would be guessed first. Choose another one, such as a short sentence.</source>
        <translation>It would be guessed first. Choose another one, such as a short sentence.</translation>
    </message>
    <message>
        <source>This password is like your name</source>
        <translation>This password is like your name</translation>
    </message>
    <message>
        <source>This is the password that you have now</source>
        <translation>This is the password that you have now</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>This password was not taken</source>
        <translation>This password was not taken</translation>
    </message>
    <message>
        <source>Choose another one, such as a short sentence.</source>
        <translation>Choose another one, such as a short sentence.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Your password is changed</translation>
    </message>
    <message>
        <source>Your sessions on other computers have ended.</source>
        <translation>Your sessions on other computers have ended.</translation>
    </message>
    <message>
        <source>The server does not prove who it is</source>
        <translation>The server does not prove who it is</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Call the technician.</source>
        <translation>Nothing was sent to it. Call the technician.</translation>
    </message>
    <message>
        <source>Something has to be written down first</source>
        <translation>Something has to be written down first</translation>
    </message>
    <message>
        <source>{fact}</source>
        <translation>{fact}</translation>
    </message>
    <message>
        <source>{counter} does not do this service</source>
        <translation>{counter} does not do this service</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place.</source>
        <translation>Nothing was changed. Choose another place.</translation>
    </message>
    <message>
        <source>The appointment is at another unit</source>
        <translation>The appointment is at another unit</translation>
    </message>
    <message>
        <source>Tell the person where: the confirmation has the address.</source>
        <translation>Tell the person where: the confirmation has the address.</translation>
    </message>
    <message>
        <source>The appointment is for another day</source>
        <translation>The appointment is for another day</translation>
    </message>
    <message>
        <source>It is for {fact}.</source>
        <translation>It is for {fact}.</translation>
    </message>
    <message>
        <source>The appointment was cancelled</source>
        <translation>The appointment was cancelled</translation>
    </message>
    <message>
        <source>This appointment is over</source>
        <translation>This appointment is over</translation>
    </message>
    <message>
        <source>Somebody came for it already, or its time has passed.</source>
        <translation>Somebody came for it already, or its time has passed.</translation>
    </message>
    <message>
        <source>The notes of this visit are closed</source>
        <translation>The notes of this visit are closed</translation>
    </message>
    <message>
        <source>They can be read while the person is here.</source>
        <translation>They can be read while the person is here.</translation>
    </message>
    <message>
        <source>Another server does the work of this unit now</source>
        <translation>Another server does the work of this unit now</translation>
    </message>
    <message>
        <source>This was not done. Call the technician: this desk has to be pointed there.</source>
        <translation>This was not done. Call the technician: this desk has to be pointed there.</translation>
    </message>
    <message>
        <source>Another server took the place of this one</source>
        <translation>Another server took the place of this one</translation>
    </message>
    <message>
        <source>The server is still catching up</source>
        <translation>The server is still catching up</translation>
    </message>
    <message>
        <source>This was not done. Wait a moment and press again.</source>
        <translation>This was not done. Wait a moment and press again.</translation>
    </message>
    <message>
        <source>The server has stopped to avoid mistakes</source>
        <translation>The server has stopped to avoid mistakes</translation>
    </message>
    <message>
        <source>This was not done. Call the technician.</source>
        <translation>This was not done. Call the technician.</translation>
    </message>
    <message>
        <source>No such appointment was found</source>
        <translation>No such appointment was found</translation>
    </message>
    <message>
        <source>Check what was typed. By CPF only appointments of today are found.</source>
        <translation>Check what was typed. By CPF only appointments of today are found.</translation>
    </message>
    <message>
        <source>{number} is the ticket of this appointment</source>
        <translation>{number} is the ticket of this appointment</translation>
    </message>
    <message>
        <source>Tell the person the number: it waits to be called.</source>
        <translation>Tell the person the number: it waits to be called.</translation>
    </message>
    <message>
        <source>{counter} was closed at {fact}</source>
        <translation>{counter} was closed at {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Nothing was lost.</source>
        <translation>This desk was out of reach for too long. Nothing was lost.</translation>
    </message>
    <message>
        <source>{number} went back to the queue at {fact}</source>
        <translation>{number} went back to the queue at {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. The person has kept their place; {counter} was closed.</source>
        <translation>This desk was out of reach for too long. The person has kept their place; {counter} was closed.</translation>
    </message>
    <message>
        <source>{number} was set aside at {fact}</source>
        <translation>{number} was set aside at {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Take it up again from who is set aside (F8).</source>
        <translation>This desk was out of reach for too long. Take it up again from who is set aside (F8).</translation>
    </message>
    <message>
        <source>Somebody else is going there</source>
        <translation>Somebody else is going there</translation>
    </message>
    <message>
        <source>You can go on with your work.</source>
        <translation>You can go on with your work.</translation>
    </message>
    <message>
        <source>Too many attempts in a short time</source>
        <translation>Too many attempts in a short time</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} seconds and try again.</source>
        <translation>Nothing was lost. Wait {fact} seconds and try again.</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} min and try again.</source>
        <translation>Nothing was lost. Wait {fact} min and try again.</translation>
    </message>
    <message>
        <source>This day or time cannot be read</source>
        <translation>This day or time cannot be read</translation>
    </message>
    <message>
        <source>Write the day as 12/03 and the time as 14:30.</source>
        <translation>Write the day as 12/03 and the time as 14:30.</translation>
    </message>
    <message>
        <source>This time is over, or more than a year away</source>
        <translation>This time is over, or more than a year away</translation>
    </message>
    <message>
        <source>Choose another day or time.</source>
        <translation>Choose another day or time.</translation>
    </message>
    <message>
        <source>The digits of this CPF do not agree</source>
        <translation>The digits of this CPF do not agree</translation>
    </message>
    <message>
        <source>Check what was typed, or leave it empty.</source>
        <translation>Check what was typed, or leave it empty.</translation>
    </message>
    <message>
        <source>The person can take an ordinary ticket at the totem.</source>
        <translation>The person can take an ordinary ticket at the totem.</translation>
    </message>
    <message>
        <source>Nobody is served at that time</source>
        <translation>Nobody is served at that time</translation>
    </message>
    <message>
        <source>The service opens next on {fact}. Choose another day or time.</source>
        <translation>The service opens next on {fact}. Choose another day or time.</translation>
    </message>
    <message>
        <source>The service does not open again in the year to come. Choose another one.</source>
        <translation>The service does not open again in the year to come. Choose another one.</translation>
    </message>
    <message>
        <source>That day is a holiday</source>
        <translation>That day is a holiday</translation>
    </message>
    <message>
        <source>No appointment is left at that time</source>
        <translation>No appointment is left at that time</translation>
    </message>
    <message>
        <source>There is room again from {fact} on. Choose another day or time.</source>
        <translation>There is room again from {fact} on. Choose another day or time.</translation>
    </message>
    <message>
        <source>This service gives no tickets now</source>
        <translation>This service gives no tickets now</translation>
    </message>
    <message>
        <source>It opens next on {fact}. No ticket was given.</source>
        <translation>It opens next on {fact}. No ticket was given.</translation>
    </message>
    <message>
        <source>It does not open again in the year to come. No ticket was given.</source>
        <translation>It does not open again in the year to come. No ticket was given.</translation>
    </message>
    <message>
        <source>All tickets of this service are given</source>
        <translation>All tickets of this service are given</translation>
    </message>
    <message>
        <source>There are more from {fact} on. No ticket was given.</source>
        <translation>There are more from {fact} on. No ticket was given.</translation>
    </message>
    <message>
        <source>It is not known when there are more. No ticket was given.</source>
        <translation>It is not known when there are more. No ticket was given.</translation>
    </message>
    <message>
        <source>{number} was given</source>
        <translation>{number} was given</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>How long it takes</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Wait now</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>Check what I have</source>
        <translation>Check what I have</translation>
    </message>
</context>
<context>
    <name>EndedSheet</name>
    <message>
        <source>The person is here after all</source>
        <translation>The person is here after all</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Read what was written</source>
        <translation>Read what was written</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>It is recorded who reads this, and when.</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>This could not be read now. Try again.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message numerus="yes">
        <source>This code is valid for %n more minute(s).</source>
        <translation>
            <numerusform>This code is valid for %n more minute.</numerusform>
            <numerusform>This code is valid for %n more minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>This device: %1    Server: %2</source>
        <translation>This device: %1    Server: %2</translation>
    </message>
</context>
<context>
    <name>EnrolWords</name>
    <message>
        <source>Register this totem</source>
        <translation>Register this totem</translation>
    </message>
    <message>
        <source>Register this panel</source>
        <translation>Register this panel</translation>
    </message>
    <message>
        <source>Registration was refused</source>
        <translation>Registration was refused</translation>
    </message>
    <message>
        <source>The registration cannot be stored</source>
        <translation>The registration cannot be stored</translation>
    </message>
    <message>
        <source>The server could not be verified</source>
        <translation>The server could not be verified</translation>
    </message>
    <message>
        <source>Looking for the server</source>
        <translation>Looking for the server</translation>
    </message>
    <message>
        <source>The earlier registration of this device was withdrawn.</source>
        <translation>The earlier registration of this device was withdrawn.</translation>
    </message>
    <message>
        <source>The server does not know the earlier registration of this device.</source>
        <translation>The server does not know the earlier registration of this device.</translation>
    </message>
    <message>
        <source>This device is not registered yet.</source>
        <translation>This device is not registered yet.</translation>
    </message>
    <message>
        <source>A person who looks after the devices refused this one.</source>
        <translation>A person who looks after the devices refused this one.</translation>
    </message>
    <message>
        <source>This device cannot write to its disk.</source>
        <translation>This device cannot write to its disk.</translation>
    </message>
    <message>
        <source>There is no answer from the server yet.</source>
        <translation>There is no answer from the server yet.</translation>
    </message>
    <message>
        <source>Its certificate has expired, or the clock of this device is wrong.</source>
        <translation>Its certificate has expired, or the clock of this device is wrong.</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet, or the clock of this device is wrong.</source>
        <translation>Its certificate is not valid yet, or the clock of this device is wrong.</translation>
    </message>
    <message>
        <source>Its certificate is for another address.</source>
        <translation>Its certificate is for another address.</translation>
    </message>
    <message>
        <source>This device does not know who issued its certificate.</source>
        <translation>This device does not know who issued its certificate.</translation>
    </message>
    <message>
        <source>At this address nothing answers with a protected connection.</source>
        <translation>At this address nothing answers with a protected connection.</translation>
    </message>
    <message>
        <source>Its certificate was not accepted.</source>
        <translation>Its certificate was not accepted.</translation>
    </message>
    <message>
        <source>Call the person who looks after the devices of this place.</source>
        <translation>Call the person who looks after the devices of this place.</translation>
    </message>
    <message>
        <source>That person opens “Devices” and types the code above.</source>
        <translation>That person opens “Devices” and types the code above.</translation>
    </message>
    <message>
        <source>Check the name of this device, and confirm. This screen goes on by itself.</source>
        <translation>Check the name of this device, and confirm. This screen goes on by itself.</translation>
    </message>
    <message>
        <source>Ask whether this device belongs here.</source>
        <translation>Ask whether this device belongs here.</translation>
    </message>
    <message>
        <source>A new code appears in one minute.</source>
        <translation>A new code appears in one minute.</translation>
    </message>
    <message>
        <source>Call the technical team.</source>
        <translation>Call the technical team.</translation>
    </message>
    <message>
        <source>Check whether the disk is full or protected against writing.</source>
        <translation>Check whether the disk is full or protected against writing.</translation>
    </message>
    <message>
        <source>This screen goes on by itself.</source>
        <translation>This screen goes on by itself.</translation>
    </message>
    <message>
        <source>Check the address of the server, and the date and time of this device.</source>
        <translation>Check the address of the server, and the date and time of this device.</translation>
    </message>
    <message>
        <source>Check the certificate of the server, and its authority on this device.</source>
        <translation>Check the certificate of the server, and its authority on this device.</translation>
    </message>
    <message>
        <source>Nothing was sent. This screen tries again by itself.</source>
        <translation>Nothing was sent. This screen tries again by itself.</translation>
    </message>
    <message>
        <source>Check whether the network cable or the wireless network is connected.</source>
        <translation>Check whether the network cable or the wireless network is connected.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Check the address of the server.</translation>
    </message>
    <message>
        <source>This screen goes on by itself as soon as there is a connection.</source>
        <translation>This screen goes on by itself as soon as there is a connection.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What do you need?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>Type the code of your appointment</source>
        <translation>Type the code of your appointment</translation>
    </message>
    <message>
        <source>Type your CPF</source>
        <translation>Type your CPF</translation>
    </message>
    <message>
        <source>Type the number of your ticket</source>
        <translation>Type the number of your ticket</translation>
    </message>
    <message>
        <source>One of the digits is not right. Check them and type again.</source>
        <translation>One of the digits is not right. Check them and type again.</translation>
    </message>
    <message>
        <source>This number is not in the queue today. Check it and type again.</source>
        <translation>This number is not in the queue today. Check it and type again.</translation>
    </message>
    <message>
        <source>No appointment for today was found with this CPF.</source>
        <translation>No appointment for today was found with this CPF.</translation>
    </message>
    <message>
        <source>No appointment was found with this code. Check it and type again.</source>
        <translation>No appointment was found with this code. Check it and type again.</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment. Please speak to our team.</source>
        <translation>It cannot be looked up at this moment. Please speak to our team.</translation>
    </message>
    <message>
        <source>This code is not from here. Show the code of your appointment or ticket.</source>
        <translation>This code is not from here. Show the code of your appointment or ticket.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
    <message>
        <source>Type a word, such as a document or a tax.</source>
        <translation>Type a word, such as a document or a tax.</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Nothing was found. Try another word.</translation>
    </message>
    <message>
        <source>It has eight letters and digits, as in %1.</source>
        <translation>It has eight letters and digits, as in %1.</translation>
    </message>
    <message>
        <source>It serves only to find your appointment. It is not kept.</source>
        <translation>It serves only to find your appointment. It is not kept.</translation>
    </message>
    <message>
        <source>%1 of 11 digits typed</source>
        <translation>%1 of 11 digits typed</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Your visit is not over yet. Come and rate it afterwards.</source>
        <translation>Your visit is not over yet. Come and rate it afterwards.</translation>
    </message>
    <message>
        <source>This ticket can only be rated on its own day, after the visit.</source>
        <translation>This ticket can only be rated on its own day, after the visit.</translation>
    </message>
    <message>
        <source>Number and letters do not belong together. Check them and type again.</source>
        <translation>Number and letters do not belong together. Check them and type again.</translation>
    </message>
    <message>
        <source>This ticket has ended. To rate your visit, type also the four letters on the paper.</source>
        <translation>This ticket has ended. To rate your visit, type also the four letters on the paper.</translation>
    </message>
    <message>
        <source>It is on your paper, as in %1. After your visit, type also its four letters and rate us.</source>
        <translation>It is on your paper, as in %1. After your visit, type also its four letters and rate us.</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Finish</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Note (needed)</source>
        <translation>Note (needed)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The note is for your colleagues in this unit, and is erased after a time. Write only what the next visit needs.</source>
        <translation>The note is for your colleagues in this unit, and is erased after a time. Write only what the next visit needs.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Next appointment</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Give a ticket</source>
        <translation>Give a ticket</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>No service is called so.</source>
        <translation>No service is called so.</translation>
    </message>
    <message>
        <source>Priority, as the person says</source>
        <translation>Priority, as the person says</translation>
    </message>
    <message>
        <source>Language of the person</source>
        <translation>Language of the person</translation>
    </message>
    <message>
        <source>Giving…</source>
        <translation>Giving…</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Give the ticket</translation>
    </message>
    <message>
        <source>What helps the person, as they say</source>
        <translation>What helps the person, as they say</translation>
    </message>
</context>
<context>
    <name>GiveUpPage</name>
    <message>
        <source>Ticket %1 is given up</source>
        <translation>Ticket %1 is given up</translation>
    </message>
    <message>
        <source>Give up ticket %1?</source>
        <translation>Give up ticket %1?</translation>
    </message>
    <message>
        <source>Thank you for telling us. If it was a mistake, speak to our team.</source>
        <translation>Thank you for telling us. If it was a mistake, speak to our team.</translation>
    </message>
    <message>
        <source>You leave the queue. Nobody calls this number any more.</source>
        <translation>You leave the queue. Nobody calls this number any more.</translation>
    </message>
    <message>
        <source>It cannot be given up at this moment. Please speak to our team.</source>
        <translation>It cannot be given up at this moment. Please speak to our team.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>No, I stay in the queue</source>
        <translation>No, I stay in the queue</translation>
    </message>
    <message>
        <source>Yes, I give it up</source>
        <translation>Yes, I give it up</translation>
    </message>
</context>
<context>
    <name>GivenTicket</name>
    <message>
        <source>Write the number down for the person:</source>
        <translation>Write the number down for the person:</translation>
    </message>
    <message>
        <source>Code for the phone</source>
        <translation>Code for the phone</translation>
    </message>
    <message>
        <source>With the camera of their phone here, the person follows the queue.</source>
        <translation>With the camera of their phone here, the person follows the queue.</translation>
    </message>
</context>
<context>
    <name>GuideArticle</name>
    <message>
        <source>I have read this</source>
        <translation>I have read this</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Who has read this?</source>
        <translation>Who has read this?</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>This could not be read now. Close and try again.</translation>
    </message>
</context>
<context>
    <name>GuideBlock</name>
    <message>
        <source>Say:</source>
        <translation>Say:</translation>
    </message>
</context>
<context>
    <name>GuideLine</name>
    <message>
        <source>to be read</source>
        <translation>to be read</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Search the procedures</source>
        <translation>Search the procedures</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Procedures</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Fictional branch</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>It is settled</source>
        <translation>It is settled</translation>
    </message>
    <message>
        <source>I am going</source>
        <translation>I am going</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Choose what you need</source>
        <translation>Choose what you need</translation>
    </message>
    <message>
        <source>Touch a subject, then a service. You see what to bring before you take the ticket.</source>
        <translation>Touch a subject, then a service. You see what to bring before you take the ticket.</translation>
    </message>
    <message>
        <source>Say if you have priority</source>
        <translation>Say if you have priority</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing at this screen.</source>
        <translation>It is your right by law. You prove nothing at this screen.</translation>
    </message>
    <message>
        <source>Take the ticket and wait</source>
        <translation>Take the ticket and wait</translation>
    </message>
    <message>
        <source>The panel shows and says your number and the counter to go to.</source>
        <translation>The panel shows and says your number and the counter to go to.</translation>
    </message>
    <message>
        <source>Do you prefer to speak to someone?</source>
        <translation>Do you prefer to speak to someone?</translation>
    </message>
    <message>
        <source>Our team is near and takes a ticket with you.</source>
        <translation>Our team is near and takes a ticket with you.</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>I understand</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Quiet call</source>
        <translation>Quiet call</translation>
    </message>
    <message>
        <source>Who coordinates the unit sees it on their screen. Nothing sounds, and the person in front of you sees nothing.</source>
        <translation>Who coordinates the unit sees it on their screen. Nothing sounds, and the person in front of you sees nothing.</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>I do not need anybody any more</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>This screen goes back to the start in %1 s.</source>
        <translation>This screen goes back to the start in %1 s.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>I am still here</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Are you still there?</translation>
    </message>
</context>
<context>
    <name>InFront</name>
    <message>
        <source>%1: see the proof</source>
        <translation>%1: see the proof</translation>
    </message>
</context>
<context>
    <name>InsteadPage</name>
    <message>
        <source>This service is for companies</source>
        <translation>This service is for companies</translation>
    </message>
    <message>
        <source>This service is for people</source>
        <translation>This service is for people</translation>
    </message>
    <message>
        <source>For you we have this service:</source>
        <translation>For you we have this service:</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>See all services</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, your ticket is on its way…</source>
        <translation>One moment, your ticket is on its way…</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and options</source>
        <translation>Keys and options</translation>
    </message>
    <message>
        <source>Call next, start serving, finish</source>
        <translation>Call next, start serving, finish</translation>
    </message>
    <message>
        <source>Call the same person again</source>
        <translation>Call the same person again</translation>
    </message>
    <message>
        <source>The person did not come</source>
        <translation>The person did not come</translation>
    </message>
    <message>
        <source>The person gave up</source>
        <translation>The person gave up</translation>
    </message>
    <message>
        <source>List of who waits</source>
        <translation>List of who waits</translation>
    </message>
    <message>
        <source>Sit at another counter</source>
        <translation>Sit at another counter</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Whole screen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Who is set aside</translation>
    </message>
    <message>
        <source>Write down what was done</source>
        <translation>Write down what was done</translation>
    </message>
    <message>
        <source>Set the person aside</source>
        <translation>Set the person aside</translation>
    </message>
    <message>
        <source>Send the person on</source>
        <translation>Send the person on</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>Earlier visits of the person</source>
        <translation>Earlier visits of the person</translation>
    </message>
    <message>
        <source>Find a ticket of today</source>
        <translation>Find a ticket of today</translation>
    </message>
    <message>
        <source>Undo, for some seconds</source>
        <translation>Undo, for some seconds</translation>
    </message>
    <message>
        <source>Pause, and my day</source>
        <translation>Pause, and my day</translation>
    </message>
    <message>
        <source>Ticket for who has an appointment</source>
        <translation>Ticket for who has an appointment</translation>
    </message>
    <message>
        <source>Tell me when somebody comes</source>
        <translation>Tell me when somebody comes</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>With a sound</translation>
    </message>
    <message>
        <source>This computer shows no messages beside its clock. The name of the window says how many are waiting.</source>
        <translation>This computer shows no messages beside its clock. The name of the window says how many are waiting.</translation>
    </message>
    <message>
        <source>This computer could not make the sound.</source>
        <translation>This computer could not make the sound.</translation>
    </message>
    <message>
        <source>Procedures beside the work</source>
        <translation>Procedures beside the work</translation>
    </message>
    <message>
        <source>Quiet call</source>
        <translation>Quiet call</translation>
    </message>
    <message>
        <source>Go where somebody is needed; it is settled</source>
        <translation>Go where somebody is needed; it is settled</translation>
    </message>
    <message>
        <source>Quiet call: somebody is needed here at once</source>
        <translation>Quiet call: somebody is needed here at once</translation>
    </message>
    <message>
        <source>Quiet call, with a word of why</source>
        <translation>Quiet call, with a word of why</translation>
    </message>
    <message>
        <source>Next appointment of the person</source>
        <translation>Next appointment of the person</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Give a ticket</translation>
    </message>
    <message>
        <source>Ticket for who cannot use a totem</source>
        <translation>Ticket for who cannot use a totem</translation>
    </message>
</context>
<context>
    <name>KioskFace</name>
    <message>
        <source>up to %1 min</source>
        <translation>up to %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 to %2 min</translation>
    </message>
    <message>
        <source>no tickets now</source>
        <translation>no tickets now</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>closed now</translation>
    </message>
    <message>
        <source>more tickets at %1</source>
        <translation>more tickets at %1</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>opens at %1</translation>
    </message>
    <message>
        <source>more tickets tomorrow, %1</source>
        <translation>more tickets tomorrow, %1</translation>
    </message>
    <message>
        <source>opens tomorrow, %1</source>
        <translation>opens tomorrow, %1</translation>
    </message>
    <message>
        <source>more tickets %1, %2</source>
        <translation>more tickets %1, %2</translation>
    </message>
    <message>
        <source>opens %1, %2</source>
        <translation>opens %1, %2</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Sign language</source>
        <translation>Sign language</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Last calls</source>
        <translation>Last calls</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Ticket %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>At what time do you come back?</source>
        <translation>At what time do you come back?</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment.</source>
        <translation>It cannot be looked up at this moment.</translation>
    </message>
    <message>
        <source>No quieter hour is known for today.</source>
        <translation>No quieter hour is known for today.</translation>
    </message>
    <message>
        <source>You take your ticket now and are free until then. At that time you join the queue. It can be given up at any time.</source>
        <translation>You take your ticket now and are free until then. At that time you join the queue. It can be given up at any time.</translation>
    </message>
    <message>
        <source>Go back and take your ticket for now.</source>
        <translation>Go back and take your ticket for now.</translation>
    </message>
    <message>
        <source>Usual wait then: %1</source>
        <translation>Usual wait then: %1</translation>
    </message>
    <message>
        <source>I wait here now</source>
        <translation>I wait here now</translation>
    </message>
</context>
<context>
    <name>LibrasPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ListenHeardPage</name>
    <message>
        <source>Was that it?</source>
        <translation>Was that it?</translation>
    </message>
    <message>
        <source>Nothing is lost. Type what you need, or speak to someone of our team.</source>
        <translation>Nothing is lost. Type what you need, or speak to someone of our team.</translation>
    </message>
    <message>
        <source>Come a little closer and say it once more, or type it.</source>
        <translation>Come a little closer and say it once more, or type it.</translation>
    </message>
    <message>
        <source>The microphone does not work now</source>
        <translation>The microphone does not work now</translation>
    </message>
    <message>
        <source>I could not hear any words</source>
        <translation>I could not hear any words</translation>
    </message>
    <message>
        <source>Yes, ask this</source>
        <translation>Yes, ask this</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Say it again</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Type instead</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>One moment, please…</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>Speak now</translation>
    </message>
    <message>
        <source>Say in your own words what you need. Nothing of it is kept.</source>
        <translation>Say in your own words what you need. Nothing of it is kept.</translation>
    </message>
    <message>
        <source>I have finished speaking</source>
        <translation>I have finished speaking</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Always in sight</source>
        <translation>Always in sight</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <translation>Buttons lower down</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Hear the screen</source>
        <translation>Hear the screen</translation>
    </message>
    <message>
        <source>Tell who attends me</source>
        <translation>Tell who attends me</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Vez · printer</source>
        <translation>Vez · printer</translation>
    </message>
    <message>
        <source>The printer is ready. Take a ticket at the totem.</source>
        <translation>The printer is ready. Take a ticket at the totem.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation>
            <numerusform>%n ticket printed</numerusform>
            <numerusform>%n tickets printed</numerusform>
        </translation>
    </message>
    <message>
        <source>The last printed ticket</source>
        <translation>The last printed ticket</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Vez: calling panel</source>
        <translation>Vez: calling panel</translation>
    </message>
    <message>
        <source>Demonstration: a fictional branch</source>
        <translation>Demonstration: a fictional branch</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>This is still missing</source>
        <translation>This is still missing</translation>
    </message>
    <message>
        <source>You can take a ticket all the same, and ask at the counter.</source>
        <translation>You can take a ticket all the same, and ask at the counter.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Code for your phone</translation>
    </message>
    <message>
        <source>Printing your list…</source>
        <translation>Printing your list…</translation>
    </message>
    <message>
        <source>Take your list from the printer.</source>
        <translation>Take your list from the printer.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and keep this list</source>
        <translation>Point your phone&apos;s camera here and keep this list</translation>
    </message>
    <message>
        <source>The list may not have come out. Point your phone at the code.</source>
        <translation>The list may not have come out. Point your phone at the code.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Print this list</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
</context>
<context>
    <name>PanelFace</name>
    <message>
        <source>Second call</source>
        <translation>Second call</translation>
    </message>
    <message>
        <source>Third call</source>
        <translation>Third call</translation>
    </message>
    <message>
        <source>Calling again</source>
        <translation>Calling again</translation>
    </message>
    <message>
        <source>up to %1 min</source>
        <translation>up to %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 to %2 min</translation>
    </message>
    <message>
        <source>more than %1 h</source>
        <translation>more than %1 h</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the name of the language, for dates: pt_BR, en or es</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>up to {high} minutes</source>
        <translation>up to {high} minutes</translation>
    </message>
    <message>
        <source>{low} to {high} minutes</source>
        <translation>{low} to {high} minutes</translation>
    </message>
    <message>
        <source>Still to bring:</source>
        <translation>Still to bring:</translation>
    </message>
</context>
<context>
    <name>PaperNotice</name>
    <message>
        <source>The printer has run out of paper.</source>
        <translation>The printer has run out of paper.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>The printer is open.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>The paper is stuck in the printer.</translation>
    </message>
    <message>
        <source>The printer is taking a short break.</source>
        <translation>The printer is taking a short break.</translation>
    </message>
    <message>
        <source>The printer is not ready yet.</source>
        <translation>The printer is not ready yet.</translation>
    </message>
    <message>
        <source>The printer has stopped working.</source>
        <translation>The printer has stopped working.</translation>
    </message>
    <message>
        <source>The printer is not working right now.</source>
        <translation>The printer is not working right now.</translation>
    </message>
    <message>
        <source>The paper has not come out.</source>
        <translation>The paper has not come out.</translation>
    </message>
    <message>
        <source>Your place is kept, even without paper. Write the number down or point your phone at the code.</source>
        <translation>Your place is kept, even without paper. Write the number down or point your phone at the code.</translation>
    </message>
    <message>
        <source>If it is not in the printer, touch “Print again”: it will be marked as a second copy. Your place is kept.</source>
        <translation>If it is not in the printer, touch “Print again”: it will be marked as a second copy. Your place is kept.</translation>
    </message>
    <message>
        <source>It is waiting where the paper comes out.</source>
        <translation>It is waiting where the paper comes out.</translation>
    </message>
    <message>
        <source>The paper may not have come out.</source>
        <translation>The paper may not have come out.</translation>
    </message>
    <message>
        <source>Take your ticket from the printer.</source>
        <translation>Take your ticket from the printer.</translation>
    </message>
    <message>
        <source>Printing your ticket…</source>
        <translation>Printing your ticket…</translation>
    </message>
    <message>
        <source>Your place is kept. Write the number down.</source>
        <translation>Your place is kept. Write the number down.</translation>
    </message>
    <message>
        <source>Your place is kept. You can print it again.</source>
        <translation>Your place is kept. You can print it again.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Change my password</source>
        <translation>Change my password</translation>
    </message>
    <message>
        <source>Password that you have now</source>
        <translation>Password that you have now</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>New password, once more</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Change password</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back to work</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>At another counter</source>
        <translation>At another counter</translation>
    </message>
</context>
<context>
    <name>PauseSheet</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The counter is free while you are away. No pause is too early or too late.</source>
        <translation>The counter is free while you are away. No pause is too early or too late.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>My day</translation>
    </message>
    <message>
        <source>What this computer saw of your day. It is for you alone and is not compared with anybody.</source>
        <translation>What this computer saw of your day. It is for you alone and is not compared with anybody.</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Do you have the right to priority?</source>
        <translation>Do you have the right to priority?</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing here, and nobody sees the reason.</source>
        <translation>It is your right by law. You prove nothing here, and nobody sees the reason.</translation>
    </message>
    <message>
        <source>Called in the order of arrival.</source>
        <translation>Called in the order of arrival.</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>No priority</translation>
    </message>
    <message>
        <source>Goes before every other priority.</source>
        <translation>Goes before every other priority.</translation>
    </message>
    <message>
        <source>80 years or older</source>
        <translation>80 years or older</translation>
    </message>
    <message>
        <source>60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.</source>
        <translation>60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Priority by law</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Blood donor</translation>
    </message>
    <message>
        <source>Show your proof at the counter (up to 120 days old).</source>
        <translation>Show your proof at the counter (up to 120 days old).</translation>
    </message>
    <message>
        <source>You come back at %1. Do you have the right to priority?</source>
        <translation>You come back at %1. Do you have the right to priority?</translation>
    </message>
    <message>
        <source>Come back later</source>
        <translation>Come back later</translation>
    </message>
    <message>
        <source>The wait is %1.</source>
        <translation>The wait is %1.</translation>
    </message>
    <message>
        <source>Come back at a quieter hour</source>
        <translation>Come back at a quieter hour</translation>
    </message>
</context>
<context>
    <name>QueueSheet</name>
    <message>
        <source>Who waits</source>
        <translation>Who waits</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>and %n more person</numerusform>
            <numerusform>and %n more people</numerusform>
        </translation>
    </message>
    <message>
        <source>In the order of calling</source>
        <translation>In the order of calling</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Who is set aside</translation>
    </message>
    <message>
        <source>Tickets of today</source>
        <translation>Tickets of today</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Aside</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Number or service</source>
        <translation>Number or service</translation>
    </message>
    <message>
        <source>There is no such ticket now.</source>
        <translation>There is no such ticket now.</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>The latest first</translation>
    </message>
    <message>
        <source>What is over today</source>
        <translation>What is over today</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>This could not be read now. Try again.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Look among those that are over</source>
        <translation>Look among those that are over</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Show more</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Thank you for your opinion!</source>
        <translation>Thank you for your opinion!</translation>
    </message>
    <message>
        <source>What mattered most?</source>
        <translation>What mattered most?</translation>
    </message>
    <message>
        <source>From 0 to 10, would you recommend this service to a friend?</source>
        <translation>From 0 to 10, would you recommend this service to a friend?</translation>
    </message>
    <message>
        <source>It helps us to serve better.</source>
        <translation>It helps us to serve better.</translation>
    </message>
    <message>
        <source>You choose whether to say it.</source>
        <translation>You choose whether to say it.</translation>
    </message>
    <message>
        <source>Ticket %1. Nobody learns who answered.</source>
        <translation>Ticket %1. Nobody learns who answered.</translation>
    </message>
    <message>
        <source>0, not at all</source>
        <translation>0, not at all</translation>
    </message>
    <message>
        <source>10, certainly</source>
        <translation>10, certainly</translation>
    </message>
    <message>
        <source>0: not at all</source>
        <translation>0: not at all</translation>
    </message>
    <message>
        <source>10: certainly</source>
        <translation>10: certainly</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>I prefer not to say</translation>
    </message>
    <message>
        <source>It could not be sent. Touch again, or try later today.</source>
        <translation>It could not be sent. Touch again, or try later today.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read on</source>
        <translation>Read on</translation>
    </message>
    <message>
        <source>Go up</source>
        <translation>Go up</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Keeps the place in the queue</source>
        <translation>Keeps the place in the queue</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Another reason, in your words</source>
        <translation>Another reason, in your words</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>How can we help?</source>
        <translation>How can we help?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>More options</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A file of this totem cannot be read: {why}</source>
        <translation>A file of this totem cannot be read: {why}</translation>
    </message>
    <message>
        <source>The first screen is in {language}.</source>
        <translation>The first screen is in {language}.</translation>
    </message>
    <message>
        <source>Choose the language of the first screen.</source>
        <translation>Choose the language of the first screen.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>The server&apos;s address is missing.</translation>
    </message>
    <message>
        <source>The server {server} has not answered this totem yet.</source>
        <translation>The server {server} has not answered this totem yet.</translation>
    </message>
    <message>
        <source>The server {server} does not answer since {since} UTC. Tickets are given all the same.</source>
        <translation>The server {server} does not answer since {since} UTC. Tickets are given all the same.</translation>
    </message>
    <message>
        <source>The server {server} answers. Branch: {branch}.</source>
        <translation>The server {server} answers. Branch: {branch}.</translation>
    </message>
    <message>
        <source>Another totem uses the identity of this one. Enrol this totem again as a new one.</source>
        <translation>Another totem uses the identity of this one. Enrol this totem again as a new one.</translation>
    </message>
    <message>
        <source>The server refused {count} message(s) of this totem. Look at them with: vez kiosk status</source>
        <translation>The server refused {count} message(s) of this totem. Look at them with: vez kiosk status</translation>
    </message>
    <message>
        <source>This totem has its own code.</source>
        <translation>This totem has its own code.</translation>
    </message>
    <message>
        <source>Choose the printer.</source>
        <translation>Choose the printer.</translation>
    </message>
    <message>
        <source>The printer {printer} was not asked yet.</source>
        <translation>The printer {printer} was not asked yet.</translation>
    </message>
    <message>
        <source>The printer is ready ({printer}).</source>
        <translation>The printer is ready ({printer}).</translation>
    </message>
    <message>
        <source>The paper ends soon ({printer}).</source>
        <translation>The paper ends soon ({printer}).</translation>
    </message>
    <message>
        <source>This printer cannot be asked how it is ({printer}). Print a test page and look at it.</source>
        <translation>This printer cannot be asked how it is ({printer}). Print a test page and look at it.</translation>
    </message>
    <message>
        <source>The printer does not answer ({printer}). Is it on, and is the cable in?</source>
        <translation>The printer does not answer ({printer}). Is it on, and is the cable in?</translation>
    </message>
    <message>
        <source>The printer has a fault. Switch it off and on ({detail}).</source>
        <translation>The printer has a fault. Switch it off and on ({detail}).</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>The printer&apos;s cover is open.</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>The printer has no paper.</translation>
    </message>
    <message>
        <source>The printer&apos;s knife is stuck.</source>
        <translation>The printer&apos;s knife is stuck.</translation>
    </message>
    <message>
        <source>The printer is too hot. Let it cool down.</source>
        <translation>The printer is too hot. Let it cool down.</translation>
    </message>
    <message>
        <source>The printer is switched to offline.</source>
        <translation>The printer is switched to offline.</translation>
    </message>
    <message>
        <source>Choose how the screen stands.</source>
        <translation>Choose how the screen stands.</translation>
    </message>
    <message>
        <source>The picture is turned by {degrees} degrees.</source>
        <translation>The picture is turned by {degrees} degrees.</translation>
    </message>
    <message>
        <source>Measure the line with a ruler.</source>
        <translation>Measure the line with a ruler.</translation>
    </message>
    <message>
        <source>Measured: the screen has {inches} inches.</source>
        <translation>Measured: the screen has {inches} inches.</translation>
    </message>
    <message>
        <source>Nobody has tested it yet.</source>
        <translation>Nobody has tested it yet.</translation>
    </message>
    <message>
        <source>Tested on {day}: it works.</source>
        <translation>Tested on {day}: it works.</translation>
    </message>
    <message>
        <source>Tested on {day}: it does not work.</source>
        <translation>Tested on {day}: it does not work.</translation>
    </message>
    <message>
        <source>The clock says {time}. There is no server to compare it with.</source>
        <translation>The clock says {time}. There is no server to compare it with.</translation>
    </message>
    <message>
        <source>The clock is {seconds} seconds away from the server&apos;s.</source>
        <translation>The clock is {seconds} seconds away from the server&apos;s.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s, to {seconds} s.</source>
        <translation>The clock agrees with the server&apos;s, to {seconds} s.</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB. Temperature: {degrees} °C.</source>
        <translation>Free on the disk: {free} MB. Temperature: {degrees} °C.</translation>
    </message>
    <message>
        <source>The disk is full: {free} MB are free.</source>
        <translation>The disk is full: {free} MB are free.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {free} MB are free.</source>
        <translation>The disk is nearly full: {free} MB are free.</translation>
    </message>
    <message>
        <source>The computer is hot: {degrees} °C. Is its fan free?</source>
        <translation>The computer is hot: {degrees} °C. Is its fan free?</translation>
    </message>
    <message>
        <source>There is no PIN: the set-up cannot be opened on the screen.</source>
        <translation>There is no PIN: the set-up cannot be opened on the screen.</translation>
    </message>
    <message>
        <source>This is no file of Vez. Nothing was changed.</source>
        <translation>This is no file of Vez. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file is not whole. Copy it to the stick again. Nothing was changed.</source>
        <translation>The file is not whole. Copy it to the stick again. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file is signed with a key that this totem does not know: {detail}. Nothing was changed.</source>
        <translation>The file is signed with a key that this totem does not know: {detail}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Somebody changed the file after it was signed. Nothing was changed here.</source>
        <translation>Somebody changed the file after it was signed. Nothing was changed here.</translation>
    </message>
    <message>
        <source>The file comes from a newer version of Vez. Nothing was changed.</source>
        <translation>The file comes from a newer version of Vez. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file is for another branch: {detail}. Nothing was changed.</source>
        <translation>The file is for another branch: {detail}. Nothing was changed.</translation>
    </message>
    <message>
        <source>The file is older than what is here: {detail}. Nothing was changed.</source>
        <translation>The file is older than what is here: {detail}. Nothing was changed.</translation>
    </message>
    <message>
        <source>What is in the file cannot be used: {detail}. Nothing was changed.</source>
        <translation>What is in the file cannot be used: {detail}. Nothing was changed.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Screen rotation</source>
        <translation>Screen rotation</translation>
    </message>
    <message>
        <source>Size in millimetres</source>
        <translation>Size in millimetres</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Touch</translation>
    </message>
    <message>
        <source>Sound and voice</source>
        <translation>Sound and voice</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Keypad</translation>
    </message>
    <message>
        <source>Code reader</source>
        <translation>Code reader</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Look at it</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>Not OK</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>This totem has no code yet. After the set-up it shows letters for somebody who may admit devices.</source>
        <translation>This totem has no code yet. After the set-up it shows letters for somebody who may admit devices.</translation>
    </message>
    <message>
        <source>Type the PIN of the technician.</source>
        <translation>Type the PIN of the technician.</translation>
    </message>
    <message>
        <source>Choose a PIN of 6 to 12 digits. Whoever knows it can change this totem.</source>
        <translation>Choose a PIN of 6 to 12 digits. Whoever knows it can change this totem.</translation>
    </message>
    <message>
        <source>Type the same PIN once more.</source>
        <translation>Type the same PIN once more.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>This PIN is wrong.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} seconds.</source>
        <translation>Too many wrong PINs. Wait {seconds} seconds.</translation>
    </message>
    <message>
        <source>This PIN is too easy: not all digits alike, and not in a row.</source>
        <translation>This PIN is too easy: not all digits alike, and not in a row.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose again.</source>
        <translation>The two PINs differ. Choose again.</translation>
    </message>
    <message>
        <source>Go through the steps in their order. Nothing here needs a network.</source>
        <translation>Go through the steps in their order. Nothing here needs a network.</translation>
    </message>
    <message>
        <source>Put a USB stick in to take something away or to bring it.</source>
        <translation>Put a USB stick in to take something away or to bring it.</translation>
    </message>
    <message>
        <source>In which language does the first screen speak?</source>
        <translation>In which language does the first screen speak?</translation>
    </message>
    <message>
        <source>The address of the Vez server, such as https://vez.city.example</source>
        <translation>The address of the Vez server, such as https://vez.city.example</translation>
    </message>
    <message>
        <source>How this totem stands with its server.</source>
        <translation>How this totem stands with its server.</translation>
    </message>
    <message>
        <source>Choose a printer, then print a test page. Type the address of a network printer.</source>
        <translation>Choose a printer, then print a test page. Type the address of a network printer.</translation>
    </message>
    <message>
        <source>Choose how far the picture is turned, until it stands upright.</source>
        <translation>Choose how far the picture is turned, until it stands upright.</translation>
    </message>
    <message>
        <source>Hold a ruler to the line. How long is it really? Everything on the screen follows from this.</source>
        <translation>Hold a ruler to the line. How long is it really? Everything on the screen follows from this.</translation>
    </message>
    <message>
        <source>Touch every square. It disappears where you touch it.</source>
        <translation>Touch every square. It disappears where you touch it.</translation>
    </message>
    <message>
        <source>Play the tones, then the sentence. Do you hear both clearly at this totem?</source>
        <translation>Play the tones, then the sentence. Do you hear both clearly at this totem?</translation>
    </message>
    <message>
        <source>Press the key of the tactile keypad for:</source>
        <translation>Press the key of the tactile keypad for:</translation>
    </message>
    <message>
        <source>Hold a QR code or bar code in front of the reader.</source>
        <translation>Hold a QR code or bar code in front of the reader.</translation>
    </message>
    <message>
        <source>The clock decides which services are open, and stands on the tickets.</source>
        <translation>The clock decides which services are open, and stands on the tickets.</translation>
    </message>
    <message>
        <source>The computer in this totem.</source>
        <translation>The computer in this totem.</translation>
    </message>
    <message>
        <source>Kept. It counts when the set-up is closed.</source>
        <translation>Kept. It counts when the set-up is closed.</translation>
    </message>
    <message>
        <source>The page went to the printer. Look at it: are the accents right, is it cut?</source>
        <translation>The page went to the printer. Look at it: are the accents right, is it cut?</translation>
    </message>
    <message>
        <source>Nothing was printed: {why}</source>
        <translation>Nothing was printed: {why}</translation>
    </message>
    <message>
        <source>Played with {name}.</source>
        <translation>Played with {name}.</translation>
    </message>
    <message>
        <source>This computer has no program that plays sound.</source>
        <translation>This computer has no program that plays sound.</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>This computer has no voice.</translation>
    </message>
    <message>
        <source>The reader works. It read {count} characters.</source>
        <translation>The reader works. It read {count} characters.</translation>
    </message>
    <message>
        <source>There is no USB stick.</source>
        <translation>There is no USB stick.</translation>
    </message>
    <message>
        <source>Everything was written to {name}. Key: {detail}</source>
        <translation>Everything was written to {name}. Key: {detail}</translation>
    </message>
    <message>
        <source>Taken from the file of {day}. It counts when the set-up is closed.</source>
        <translation>Taken from the file of {day}. It counts when the set-up is closed.</translation>
    </message>
    <message>
        <source>Files of this key are taken from now on: {detail}</source>
        <translation>Files of this key are taken from now on: {detail}</translation>
    </message>
    <message>
        <source>The logs were written to {name}. They tell nothing of any person.</source>
        <translation>The logs were written to {name}. They tell nothing of any person.</translation>
    </message>
    <message>
        <source>This could not be done: {why}</source>
        <translation>This could not be done: {why}</translation>
    </message>
    <message>
        <source>The paper is printed once more.</source>
        <translation>The paper is printed once more.</translation>
    </message>
    <message>
        <source>The paper is counted from here.</source>
        <translation>The paper is counted from here.</translation>
    </message>
    <message>
        <source>It is kept, and the picture could not be turned now: {why}</source>
        <translation>It is kept, and the picture could not be turned now: {why}</translation>
    </message>
    <message>
        <source>This is the voice of this totem. Can you understand it?</source>
        <translation>This is the voice of this totem. Can you understand it?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Say it again</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Set-up</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Type an address</source>
        <translation>Type an address</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Ask the printer</source>
        <translation>Ask the printer</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>It works</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>It does not work</translation>
    </message>
    <message>
        <source>Play the tones</source>
        <translation>Play the tones</translation>
    </message>
    <message>
        <source>Say a sentence</source>
        <translation>Say a sentence</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>There is no such key</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>The line is shorter than 100 mm</source>
        <translation>The line is shorter than 100 mm</translation>
    </message>
    <message>
        <source>The line is longer than 100 mm</source>
        <translation>The line is longer than 100 mm</translation>
    </message>
    <message>
        <source>The line has 100 mm</source>
        <translation>The line has 100 mm</translation>
    </message>
    <message>
        <source>Print the report of the self-test</source>
        <translation>Print the report of the self-test</translation>
    </message>
    <message>
        <source>Write everything to the stick</source>
        <translation>Write everything to the stick</translation>
    </message>
    <message>
        <source>Write the logs to the stick</source>
        <translation>Write the logs to the stick</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Look for a stick</translation>
    </message>
    <message>
        <source>Take up {name}</source>
        <translation>Take up {name}</translation>
    </message>
    <message>
        <source>Trust the key {name}</source>
        <translation>Trust the key {name}</translation>
    </message>
    <message>
        <source>A new roll of paper is in</source>
        <translation>A new roll of paper is in</translation>
    </message>
    <message>
        <source>Print the last paper once more</source>
        <translation>Print the last paper once more</translation>
    </message>
    <message>
        <source>{degrees} degrees</source>
        <translation>{degrees} degrees</translation>
    </message>
    <message>
        <source>{what}: {key}</source>
        <translation>{what}: {key}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB.</source>
        <translation>Free on the disk: {free} MB.</translation>
    </message>
    <message>
        <source>The camera {name} is on. Hold a QR code before it.</source>
        <translation>The camera {name} is on. Hold a QR code before it.</translation>
    </message>
    <message>
        <source>This camera cannot be used: {why}</source>
        <translation>This camera cannot be used: {why}</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>No camera</translation>
    </message>
    <message>
        <source>Camera {name}</source>
        <translation>Camera {name}</translation>
    </message>
    <message>
        <source>Citizens choose from the lists; there is no assistant.</source>
        <translation>Citizens choose from the lists; there is no assistant.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words. No model writes.</source>
        <translation>The assistant answers with the branch&apos;s own words. No model writes.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words, and a model writes beside them.</source>
        <translation>The assistant answers with the branch&apos;s own words, and a model writes beside them.</translation>
    </message>
    <message>
        <source>The model {model} is not here, or has not passed its test. On the command line: ./vez model list</source>
        <translation>The model {model} is not here, or has not passed its test. On the command line: ./vez model list</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>May citizens ask in their own words, and what answers?</source>
        <translation>May citizens ask in their own words, and what answers?</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>No assistant</translation>
    </message>
    <message>
        <source>The branch&apos;s own words</source>
        <translation>The branch&apos;s own words</translation>
    </message>
    <message>
        <source>With the model {name}</source>
        <translation>With the model {name}</translation>
    </message>
    <message>
        <source>branch: {branch}</source>
        <translation>branch: {branch}</translation>
    </message>
    <message>
        <source>branch: not met yet</source>
        <translation>branch: not met yet</translation>
    </message>
    <message>
        <source>alone since {at} UTC</source>
        <translation>alone since {at} UTC</translation>
    </message>
    <message>
        <source>with its server, last heard at {at} UTC</source>
        <translation>with its server, last heard at {at} UTC</translation>
    </message>
    <message>
        <source>to be told to the server: {count}</source>
        <translation>to be told to the server: {count}</translation>
    </message>
    <message>
        <source>refused by the server, look at it: {what}</source>
        <translation>refused by the server, look at it: {what}</translation>
    </message>
    <message>
        <source>ANOTHER TOTEM GOES BY THIS ONE&apos;S IDENTITY, or this one has lost its memory: it gives no tickets alone. Enrol it again as a new totem.</source>
        <translation>ANOTHER TOTEM GOES BY THIS ONE&apos;S IDENTITY, or this one has lost its memory: it gives no tickets alone. Enrol it again as a new totem.</translation>
    </message>
    <message>
        <source>no numbers to give alone</source>
        <translation>no numbers to give alone</translation>
    </message>
    <message>
        <source>numbers left to give alone until {until}: {left}; then the lane {lane}</source>
        <translation>numbers left to give alone until {until}: {left}; then the lane {lane}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>SetupFooter</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Next step to do</source>
        <translation>Next step to do</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>SetupKeys</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>SetupTargets</name>
    <message>
        <source>Square %1</source>
        <translation>Square %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to attend</source>
        <translation>Sign in to attend</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Access code</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>Choose a password of your own</translation>
    </message>
    <message>
        <source>Where do you work today?</source>
        <translation>Where do you work today?</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>The one that you received was good for one time. Choose one with at least ten characters.</source>
        <translation>The one that you received was good for one time. Choose one with at least ten characters.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>New password, once more</translation>
    </message>
    <message>
        <source>I have an access code</source>
        <translation>I have an access code</translation>
    </message>
    <message>
        <source>I have a name and a password</source>
        <translation>I have a name and a password</translation>
    </message>
</context>
<context>
    <name>SlideView</name>
    <message>
        <source>Wait now</source>
        <translation>Wait now</translation>
    </message>
</context>
<context>
    <name>SorryPage</name>
    <message>
        <source>There is no connection at this moment</source>
        <translation>There is no connection at this moment</translation>
    </message>
    <message>
        <source>This ticket cannot be issued now</source>
        <translation>This ticket cannot be issued now</translation>
    </message>
    <message>
        <source>Nothing is lost: whoever has a ticket keeps their place.</source>
        <translation>Nothing is lost: whoever has a ticket keeps their place.</translation>
    </message>
    <message>
        <source>This totem still has to be registered. Whoever has a ticket keeps their place.</source>
        <translation>This totem still has to be registered. Whoever has a ticket keeps their place.</translation>
    </message>
    <message>
        <source>The service may have changed. Whoever has a ticket keeps their place.</source>
        <translation>The service may have changed. Whoever has a ticket keeps their place.</translation>
    </message>
    <message>
        <source>Please speak to our team, or try again in a moment.</source>
        <translation>Please speak to our team, or try again in a moment.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>This service is closed now</source>
        <translation>This service is closed now</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>All tickets for now have been given</translation>
    </message>
    <message>
        <source>It gives tickets during its opening hours.</source>
        <translation>It gives tickets during its opening hours.</translation>
    </message>
    <message>
        <source>This service gives a limited number of tickets. Whoever has one keeps their place.</source>
        <translation>This service gives a limited number of tickets. Whoever has one keeps their place.</translation>
    </message>
    <message>
        <source>You can choose another service, or speak to our team.</source>
        <translation>You can choose another service, or speak to our team.</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>See all services</translation>
    </message>
    <message>
        <source>There is no place left at that hour. Start over and choose another one, or wait here.</source>
        <translation>There is no place left at that hour. Start over and choose another one, or wait here.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Volume {percent} percent</source>
        <translation>Volume {percent} percent</translation>
    </message>
    <message>
        <source>Speech paused</source>
        <translation>Speech paused</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Button</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>{place} of {count}.</source>
        <translation>{place} of {count}.</translation>
    </message>
    <message>
        <source>Plug in headphones to hear this: it is about you alone.</source>
        <translation>Plug in headphones to hear this: it is about you alone.</translation>
    </message>
    <message>
        <source>A choice that is about you alone. Button.</source>
        <translation>A choice that is about you alone. Button.</translation>
    </message>
    <message>
        <source>The arrow keys go through the choices. Enter chooses.</source>
        <translation>The arrow keys go through the choices. Enter chooses.</translation>
    </message>
    <message>
        <source>Headphones connected.</source>
        <translation>Headphones connected.</translation>
    </message>
    <message>
        <source>The screen now speaks.</source>
        <translation>The screen now speaks.</translation>
    </message>
    <message>
        <source>The picture is off.</source>
        <translation>The picture is off.</translation>
    </message>
    <message>
        <source>The picture is on.</source>
        <translation>The picture is on.</translation>
    </message>
    <message>
        <source>Typed so far: {count}</source>
        <translation>Typed so far: {count}</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Not available now</translation>
    </message>
    <message>
        <source>With headphones only you hear what you type. Without them, whoever stands near hears which keys you come to.</source>
        <translation>With headphones only you hear what you type. Without them, whoever stands near hears which keys you come to.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>It is your turn. Look at the panel.</source>
        <translation>It is your turn. Look at the panel.</translation>
    </message>
    <message>
        <source>It is your turn. Go to: %1</source>
        <translation>It is your turn. Go to: %1</translation>
    </message>
    <message>
        <source>You are being served.</source>
        <translation>You are being served.</translation>
    </message>
    <message>
        <source>Your service has paused. Go back to the counter when you are ready.</source>
        <translation>Your service has paused. Go back to the counter when you are ready.</translation>
    </message>
    <message>
        <source>It was called and nobody came. Our team can call it again: speak to them.</source>
        <translation>It was called and nobody came. Our team can call it again: speak to them.</translation>
    </message>
    <message>
        <source>It was given up. If that is a mistake, speak to our team.</source>
        <translation>It was given up. If that is a mistake, speak to our team.</translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Wait until the panel calls your number.</translation>
    </message>
    <message>
        <source>Your ticket is</source>
        <translation>Your ticket is</translation>
    </message>
    <message>
        <source>Nobody is ahead of you.</source>
        <translation>Nobody is ahead of you.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n person ahead of you</numerusform>
            <numerusform>%n people ahead of you</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated wait: %1</source>
        <translation>Estimated wait: %1</translation>
    </message>
    <message>
        <source>To give it up, show the code on your paper to the reader, or speak to our team.</source>
        <translation>To give it up, show the code on your paper to the reader, or speak to our team.</translation>
    </message>
    <message>
        <source>To give it up, speak to our team.</source>
        <translation>To give it up, speak to our team.</translation>
    </message>
    <message>
        <source>Give up this ticket</source>
        <translation>Give up this ticket</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>You join the queue at %1. Come back a little before.</source>
        <translation>You join the queue at %1. Come back a little before.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>No connection since %1</translation>
    </message>
    <message>
        <source>Calls may be missing here. Ask at the counters.</source>
        <translation>Calls may be missing here. Ask at the counters.</translation>
    </message>
    <message>
        <source>Wait for %1: %2</source>
        <translation>Wait for %1: %2</translation>
    </message>
    <message>
        <source>The sound does not work</source>
        <translation>The sound does not work</translation>
    </message>
    <message>
        <source>A picture or a video cannot be shown</source>
        <translation>A picture or a video cannot be shown</translation>
    </message>
</context>
<context>
    <name>TicketFacts</name>
    <message>
        <source>Estimated wait: %1</source>
        <translation>Estimated wait: %1</translation>
    </message>
    <message>
        <source>Nobody is ahead of you.</source>
        <translation>Nobody is ahead of you.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n person ahead of you</numerusform>
            <numerusform>%n people ahead of you</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Wait until the panel calls your number.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Code for your phone</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and follow the queue</source>
        <translation>Point your phone&apos;s camera here and follow the queue</translation>
    </message>
    <message>
        <source>The wait is not known right now.</source>
        <translation>The wait is not known right now.</translation>
    </message>
    <message>
        <source>Come back at %1</source>
        <translation>Come back at %1</translation>
    </message>
    <message>
        <source>You join the queue at that time. Until then you are free.</source>
        <translation>You join the queue at that time. Until then you are free.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your ticket is</source>
        <translation>Your ticket is</translation>
    </message>
    <message>
        <source>Priority service</source>
        <translation>Priority service</translation>
    </message>
    <message>
        <source>Done. This screen closes in %1 s</source>
        <translation>Done. This screen closes in %1 s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>It will be marked as a second copy</source>
        <translation>It will be marked as a second copy</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Done (%1 s)</source>
        <translation>Done (%1 s)</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>This ticket is over.</source>
        <translation>This ticket is over.</translation>
    </message>
    <message>
        <source>To call somebody, finish with %1 first.</source>
        <translation>To call somebody, finish with %1 first.</translation>
    </message>
    <message>
        <source>Nothing can be done with it from here now.</source>
        <translation>Nothing can be done with it from here now.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>I have an appointment</translation>
    </message>
    <message>
        <source>I have a ticket</source>
        <translation>I have a ticket</translation>
    </message>
    <message>
        <source>I do not know which service: ask in your own words</source>
        <translation>I do not know which service: ask in your own words</translation>
    </message>
    <message>
        <source>I do not know which service</source>
        <translation>Not sure which</translation>
    </message>
</context>
<context>
    <name>TouchKeys</name>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Service, counter or person</source>
        <translation>Service, counter or person</translation>
    </message>
</context>
<context>
    <name>VisitsSheet</name>
    <message>
        <source>Earlier visits</source>
        <translation>Earlier visits</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>This could not be read now. Close and try again.</translation>
    </message>
    <message>
        <source>Nothing is known of earlier visits. Only visits with an appointment are known again.</source>
        <translation>Nothing is known of earlier visits. Only visits with an appointment are known again.</translation>
    </message>
    <message>
        <source>Written today</source>
        <translation>Written today</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>It is recorded who reads this, and when.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Wait for your ticket</source>
        <translation>Wait for your ticket</translation>
    </message>
    <message>
        <source>Its number appears here, with the counter you go to.</source>
        <translation>Its number appears here, with the counter you go to.</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Wait now</translation>
    </message>
</context>
<context>
    <name>WhoWaits</name>
    <message>
        <source>Longest wait: %1</source>
        <translation>Longest wait: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>how many people</comment>
        <translation>
            <numerusform>%n person waiting</numerusform>
            <numerusform>%n people waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
