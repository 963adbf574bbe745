<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>The printer does not answer</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>Check its power, cable and address, and that no other program is using it.</source>
        <translation>Check its power, cable and address, and that no other program is using it.</translation>
    </message>
    <message>
        <source>The printer has a fault that it cannot clear itself</source>
        <translation>The printer has a fault that it cannot clear itself</translation>
    </message>
    <message>
        <source>Switch it off and on again. If the fault comes back, the printer needs repair.</source>
        <translation>Switch it off and on again. If the fault comes back, the printer needs repair.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>Close the cover until it clicks.</source>
        <translation>Close the cover until it clicks.</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover. Where paper is counted, reset the count.</source>
        <translation>Put in a new roll and close the cover. Where paper is counted, reset the count.</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>The cutter is jammed</translation>
    </message>
    <message>
        <source>Switch the printer off, take out any piece of paper, close it and switch it on.</source>
        <translation>Switch the printer off, take out any piece of paper, close it and switch it on.</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>The print head is too hot</translation>
    </message>
    <message>
        <source>Nothing to do: it prints again when it has cooled down.</source>
        <translation>Nothing to do: it prints again when it has cooled down.</translation>
    </message>
    <message>
        <source>The printer is offline</source>
        <translation>The printer is offline</translation>
    </message>
    <message>
        <source>See whether a light blinks on it, and press its feed or online button.</source>
        <translation>See whether a light blinks on it, and press its feed or online button.</translation>
    </message>
    <message>
        <source>The paper is nearly at its end</source>
        <translation>The paper is nearly at its end</translation>
    </message>
    <message>
        <source>It still prints. Have a new roll at hand.</source>
        <translation>It still prints. Have a new roll at hand.</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>The printer is ready</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>The printer&apos;s state is not known</source>
        <translation>The printer&apos;s state is not known</translation>
    </message>
    <message>
        <source>Print a test page to see whether it works.</source>
        <translation>Print a test page to see whether it works.</translation>
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
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Fictional branch</translation>
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
    <name>Looks</name>
    <message>
        <source>High contrast</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
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
        <source>Type the access code that you received.</source>
        <translation>Type the access code that you received.</translation>
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
        <source>New calls may not appear here. Ask at the counters.</source>
        <translation>New calls may not appear here. Ask at the counters.</translation>
    </message>
    <message>
        <source>Wait for %1: %2</source>
        <translation>Wait for %1: %2</translation>
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
