<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Write down</source>
        <translation>Registrar</translation>
    </message>
    <message>
        <source>Earlier visits</source>
        <translation>Visitas anteriores</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Turnos en espera aparte</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new procedure(s) to read</source>
        <translation>
            <numerusform>%n procedimiento nuevo para leer</numerusform>
            <numerusform>%n procedimientos nuevos para leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alone</name>
    <message>
        <source>This panel is not registered yet</source>
        <translation>Este panel todavía no está registrado</translation>
    </message>
    <message>
        <source>Connecting to the service system</source>
        <translation>Conectando con el sistema de atención</translation>
    </message>
    <message>
        <source>Please call the technical team of this place.</source>
        <translation>Llame al equipo técnico del lugar.</translation>
    </message>
    <message>
        <source>Calls appear here by themselves as soon as there is a connection.</source>
        <translation>Las llamadas aparecen aquí por sí solas en cuanto haya conexión.</translation>
    </message>
</context>
<context>
    <name>ArrivePage</name>
    <message>
        <source>How do we find your appointment?</source>
        <translation>¿Cómo encontramos su cita?</translation>
    </message>
    <message>
        <source>If you have a QR code, just show it to the reader.</source>
        <translation>Si tiene un código QR, solo muéstrelo al lector.</translation>
    </message>
    <message>
        <source>It came with the confirmation.</source>
        <translation>Vino con la confirmación.</translation>
    </message>
    <message>
        <source>With the code</source>
        <translation>Con el código</translation>
    </message>
    <message>
        <source>For appointments of today.</source>
        <translation>Para citas de hoy.</translation>
    </message>
    <message>
        <source>With my CPF</source>
        <translation>Con mi CPF</translation>
    </message>
</context>
<context>
    <name>ArriveSheet</name>
    <message>
        <source>Appointment</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Code of the appointment, or CPF</source>
        <translation>Código de la cita, o CPF</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Dar el turno</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>Take your ticket here</source>
        <translation>Saque su turno aquí</translation>
    </message>
    <message>
        <source>Tickets cannot be issued at this moment. Please speak to our team.</source>
        <translation>Ahora no es posible emitir turnos. Hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>For now, this totem shows your number on the screen, without paper.</source>
        <translation>Por ahora, este tótem muestra su turno en la pantalla, sin papel.</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>Los turnos de ahora ya se entregaron</translation>
    </message>
    <message>
        <source>We are closed now</source>
        <translation>Estamos cerrados ahora</translation>
    </message>
</context>
<context>
    <name>AudiencePage</name>
    <message>
        <source>Who is it for?</source>
        <translation>¿Para quién es la atención?</translation>
    </message>
    <message>
        <source>You come for yourself or for someone of your family.</source>
        <translation>Viene por usted o por alguien de su familia.</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Para una persona</translation>
    </message>
    <message>
        <source>You have a business, even one where you work alone.</source>
        <translation>Tiene un negocio, aunque trabaje por su cuenta.</translation>
    </message>
    <message>
        <source>For a company</source>
        <translation>Para una empresa</translation>
    </message>
</context>
<context>
    <name>BackSoon</name>
    <message>
        <source>Back in a moment</source>
        <translation>Volvemos enseguida</translation>
    </message>
    <message>
        <source>This totem starts again. A ticket that was given stays valid.</source>
        <translation>Este tótem se está reiniciando. El turno que usted ya tiene sigue siendo válido.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Now at the counters</source>
        <translation>Ahora en las ventanillas</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Turno %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>en atención</translation>
    </message>
    <message>
        <source>called now</source>
        <translation>llamado ahora</translation>
    </message>
</context>
<context>
    <name>BookSheet</name>
    <message>
        <source>Next appointment</source>
        <translation>Próxima cita</translation>
    </message>
    <message>
        <source>It is kept. Give the person this code:</source>
        <translation>Está reservada. Dé este código a la persona:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Day, such as 12/03</source>
        <translation>Día, como 12/03</translation>
    </message>
    <message>
        <source>Time, such as 14:30</source>
        <translation>Hora, como 14:30</translation>
    </message>
    <message>
        <source>CPF, only if the person wants to be found by it</source>
        <translation>CPF, solo si la persona quiere que la encuentren por él</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Reservando…</translation>
    </message>
    <message>
        <source>Keep the appointment</source>
        <translation>Reservar la cita</translation>
    </message>
    <message>
        <source>For which service</source>
        <translation>Para qué servicio</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Today at %1. Touch here and take your ticket.</source>
        <translation>Hoy, a las %1. Toque aquí y saque su turno.</translation>
    </message>
    <message>
        <source>Today at %1. You are early: take your ticket and wait at ease.</source>
        <translation>Hoy, a las %1. Llegó temprano: saque su turno y espere con calma.</translation>
    </message>
    <message>
        <source>It was today at %1. You still get a ticket, in the order of arrival.</source>
        <translation>Era hoy, a las %1. Todavía tiene turno, por orden de llegada.</translation>
    </message>
    <message>
        <source>You have your ticket already. Touch here to see it.</source>
        <translation>Ya tiene su turno. Toque aquí para verlo.</translation>
    </message>
    <message>
        <source>This appointment was cancelled. Touch here for an ordinary ticket.</source>
        <translation>Esta cita fue cancelada. Toque aquí para un turno común.</translation>
    </message>
    <message>
        <source>It is at another place: %1. Touch here for an ordinary ticket.</source>
        <translation>Es en otro lugar: %1. Toque aquí para un turno común.</translation>
    </message>
    <message>
        <source>It is on %1 at %2. Touch here for an ordinary ticket.</source>
        <translation>Es el día %1, a las %2. Toque aquí para un turno común.</translation>
    </message>
    <message>
        <source>Your appointments</source>
        <translation>Sus citas</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Su cita</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Turno %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Turno</translation>
    </message>
</context>
<context>
    <name>CallCorner</name>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Turno %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Turno</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Somebody comes as soon as possible. You can wait here.</source>
        <translation>Alguien viene en cuanto sea posible. Puede esperar aquí.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Espere aquí, por favor.</translation>
    </message>
    <message>
        <source>No one from the team is at a computer now. Please speak to somebody in the room. In an emergency, call 192.</source>
        <translation>Nadie del equipo está en la computadora ahora. Hable con alguien en la sala. En una emergencia, llame al 192.</translation>
    </message>
    <message>
        <source>We are sorry. Please go to any counter. In an emergency, call 192.</source>
        <translation>Lo sentimos. Hable con el equipo en cualquier ventanilla. En una emergencia, llame al 192.</translation>
    </message>
    <message>
        <source>Please go to any counter and speak to our team. In an emergency, call 192.</source>
        <translation>Hable con el equipo en cualquier ventanilla. En una emergencia, llame al 192.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Our team has been told</source>
        <translation>El equipo ya está avisado</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>Alguien está en camino</translation>
    </message>
    <message>
        <source>Nobody has seen your call yet</source>
        <translation>Nadie ha visto su llamada todavía</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Nadie pudo venir</translation>
    </message>
    <message>
        <source>This screen cannot call anybody now</source>
        <translation>Esta pantalla no puede llamar a nadie ahora</translation>
    </message>
    <message>
        <source>Call somebody from the team</source>
        <translation>Llamar a alguien del equipo</translation>
    </message>
    <message>
        <source>Somebody feels unwell</source>
        <translation>Alguien se siente mal</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>Ya no necesito a nadie</translation>
    </message>
</context>
<context>
    <name>CameraSign</name>
    <message>
        <source>The camera is on. It reads codes and keeps no picture.</source>
        <translation>La cámara está encendida. Lee códigos y no guarda imágenes.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Cámara encendida</translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message>
        <source>How can we help?</source>
        <translation>¿En qué podemos ayudar?</translation>
    </message>
    <message>
        <source>Most wanted today</source>
        <translation>Lo más pedido hoy</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>How much does it cost?</source>
        <translation>¿Cuánto cuesta?</translation>
    </message>
    <message>
        <source>What do I need to bring?</source>
        <translation>¿Qué tengo que traer?</translation>
    </message>
    <message>
        <source>How long does it take?</source>
        <translation>¿Cuánto tarda?</translation>
    </message>
    <message>
        <source>Who can ask for it?</source>
        <translation>¿Quién puede pedirlo?</translation>
    </message>
</context>
<context>
    <name>ChatActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Sacar turno</translation>
    </message>
    <message>
        <source>See if I have everything</source>
        <translation>Ver si tengo todo</translation>
    </message>
    <message>
        <source>Do it on my phone</source>
        <translation>Hacerlo con mi celular</translation>
    </message>
    <message>
        <source>Or is it another service?</source>
        <translation>¿O es otro servicio?</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguno de estos</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos los servicios</translation>
    </message>
    <message>
        <source>Speak to someone</source>
        <translation>Hablar con alguien</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>Preguntar otra cosa</translation>
    </message>
    <message>
        <source>Say it in another way</source>
        <translation>Decirlo de otra manera</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Dejar de escribir</translation>
    </message>
</context>
<context>
    <name>ChatAnswer</name>
    <message>
        <source>From the sheet of this service</source>
        <translation>De la ficha de este servicio</translation>
    </message>
    <message>
        <source>The assistant is writing…</source>
        <translation>El asistente está escribiendo…</translation>
    </message>
    <message>
        <source>Written by the assistant</source>
        <translation>Escrito por el asistente</translation>
    </message>
    <message>
        <source>A computer wrote this from the sheet above. The sheet is what counts.</source>
        <translation>Una computadora escribió esto a partir de la ficha de arriba. Lo que vale es la ficha.</translation>
    </message>
    <message>
        <source>The sheet says this. Perhaps it helps:</source>
        <translation>La ficha dice esto. Quizá le sirva:</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué quiere saber?</translation>
    </message>
    <message>
        <source>Write in your own words. Nothing of it is kept.</source>
        <translation>Escriba con sus palabras. Nada queda guardado.</translation>
    </message>
    <message>
        <source>Or touch a question:</source>
        <translation>O toque una pregunta:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Speak after you touch it. It ends when you stop, or with another touch.</source>
        <translation>Hable después de tocar. Termina cuando usted deja de hablar, o con otro toque.</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Hablar</translation>
    </message>
</context>
<context>
    <name>ChatReplyPage</name>
    <message>
        <source>This is done in another place</source>
        <translation>Esto se hace en otro lugar</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>¿Es este?</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>¿Es uno de estos?</translation>
    </message>
    <message>
        <source>I do not know which service that is</source>
        <translation>No sé qué servicio es ese</translation>
    </message>
    <message>
        <source>Say it in another way, look at all services, or speak to someone of our team.</source>
        <translation>Dígalo de otra manera, mire todos los servicios o hable con alguien del equipo.</translation>
    </message>
    <message>
        <source>First of all</source>
        <translation>Ante todo</translation>
    </message>
    <message>
        <source>In another place: %1</source>
        <translation>En otro lugar: %1</translation>
    </message>
</context>
<context>
    <name>ChatTriagePage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>¿Trajo esto?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Lo tengo</translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation>No lo tengo</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>No es mi caso</translation>
    </message>
    <message>
        <source>The sheet says no more about it. Ask someone of our team.</source>
        <translation>La ficha no dice más sobre esto. Pregunte a alguien del equipo.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
</context>
<context>
    <name>ChatWalkPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para el celular</translation>
    </message>
    <message>
        <source>Point your phone here, or type: %1</source>
        <translation>Apunte el celular aquí o escriba: %1</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Paso anterior</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Volver a la respuesta</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>I prefer a ticket</source>
        <translation>Prefiero un turno</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>¿Tiene esto con usted?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Sí, lo tengo</translation>
    </message>
    <message>
        <source>No, I do not have it</source>
        <translation>No lo tengo</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>No es mi caso</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (necesario)</translation>
    </message>
</context>
<context>
    <name>CounterButton</name>
    <message>
        <source>%1. Last time you were here</source>
        <translation>%1. La última vez estuvo aquí</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Where are you sitting?</source>
        <translation>¿Dónde va a atender?</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>The picture is off. Somebody is listening with headphones.</source>
        <translation>La imagen está apagada. Alguien está escuchando con auriculares.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Call next</source>
        <translation>Llamar al siguiente</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Llamar de nuevo</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Desistió</translation>
    </message>
    <message>
        <source>Nobody is in front of you</source>
        <translation>Nadie en atención</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Turno llamado</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>En atención</translation>
    </message>
    <message>
        <source>Priority 80+</source>
        <translation>Prioridad 80+</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Donante de sangre</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>Habla inglés</translation>
    </message>
    <message>
        <source>Speaks Spanish</source>
        <translation>Habla español</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>hace {minutes} min</translation>
    </message>
    <message>
        <source>for {hours} h {minutes} min</source>
        <translation>hace {hours} h {minutes} min</translation>
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
        <translation>Desde las {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called {calls} times since {time}, {lasts}</source>
        <translation>Llamado {calls} veces desde las {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called at {time}, {lasts}</source>
        <translation>Llamado a las {time}, {lasts}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Usted está aquí</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Dejar en espera</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Derivar</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la fila</translation>
    </message>
    <message>
        <source>Is here after all</source>
        <translation>Llegó después</translation>
    </message>
    <message>
        <source>Call out of turn</source>
        <translation>Llamar fuera de turno</translation>
    </message>
    <message>
        <source>Send {number} to: {place}</source>
        <translation>Derivar {number} a: {place}</translation>
    </message>
    <message>
        <source>{number}: {action}</source>
        <translation>{number}: {action}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Called to {counter}</source>
        <translation>Llamado: {counter}</translation>
    </message>
    <message>
        <source>Being served at {counter}</source>
        <translation>En atención: {counter}</translation>
    </message>
    <message>
        <source>Was set aside</source>
        <translation>En espera aparte</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finalizado</translation>
    </message>
    <message>
        <source>Of another day</source>
        <translation>De otro día</translation>
    </message>
    <message>
        <source>{number} is set aside</source>
        <translation>{number} está en espera aparte</translation>
    </message>
    <message>
        <source>{number} is no longer in the queue</source>
        <translation>{number} salió de la fila</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>qué se hizo</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>cómo terminó</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>el próximo paso</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>un motivo</translation>
    </message>
    <message>
        <source>Still missing: {parts}</source>
        <translation>Todavía falta: {parts}</translation>
    </message>
    <message>
        <source>Appointment at {time}, came late</source>
        <translation>Cita a las {time}, llegó después</translation>
    </message>
    <message>
        <source>Appointment at {time}, came early</source>
        <translation>Cita a las {time}, llegó antes</translation>
    </message>
    <message>
        <source>Appointment at {time}</source>
        <translation>Cita a las {time}</translation>
    </message>
    <message>
        <source>Does not have: {what}</source>
        <translation>No trajo: {what}</translation>
    </message>
    <message>
        <source>Says to have everything on the list</source>
        <translation>Dice que trajo todo lo de la lista</translation>
    </message>
    <message>
        <source>Set aside: {numbers}</source>
        <translation>En espera aparte: {numbers}</translation>
    </message>
    <message>
        <source>Who sits at {counter}</source>
        <translation>Quien está en: {counter}</translation>
    </message>
    <message>
        <source>Pause to rest</source>
        <translation>Pausa de descanso</translation>
    </message>
    <message>
        <source>Pause to eat</source>
        <translation>Pausa para comer</translation>
    </message>
    <message>
        <source>Pause to recover</source>
        <translation>Pausa de recuperación</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Otra actividad</translation>
    </message>
    <message>
        <source>Time for a pause, if you like: {minutes} min</source>
        <translation>Hora de una pausa, si quiere: {minutes} min</translation>
    </message>
    <message>
        <source>People served: {count}</source>
        <translation>Personas atendidas: {count}</translation>
    </message>
    <message>
        <source>Time with them: {time}</source>
        <translation>Tiempo con ellas: {time}</translation>
    </message>
    <message>
        <source>The paper says {number}</source>
        <translation>En el papel dice {number}</translation>
    </message>
    <message>
        <source>early</source>
        <translation>antes de la hora</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>a tiempo</translation>
    </message>
    <message>
        <source>late</source>
        <translation>después de la hora</translation>
    </message>
    <message>
        <source>Somebody is waiting</source>
        <translation>Hay alguien esperando</translation>
    </message>
    <message>
        <source>Open the desk and press F2 to call.</source>
        <translation>Abra Vez y pulse F2 para llamar.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Todos los servicios</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} y {count} más</translation>
    </message>
    <message>
        <source>Large letters help them</source>
        <translation>Le ayudan las letras grandes</translation>
    </message>
    <message>
        <source>It helps to read aloud to them</source>
        <translation>Le ayuda que le lean en voz alta</translation>
    </message>
    <message>
        <source>It helps to have things lower down</source>
        <translation>Le ayuda tener las cosas más abajo</translation>
    </message>
    <message>
        <source>Speaks Libras, the sign language</source>
        <translation>Habla Libras, la lengua de señas</translation>
    </message>
</context>
<context>
    <name>DeskEnded</name>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Ticket taken at {time}</source>
        <translation>Turno sacado a las {time}</translation>
    </message>
</context>
<context>
    <name>DeskFoot</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Finish with %1 first</source>
        <translation>Antes, finalice la atención de %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n new procedure(s) to read</source>
        <translation>
            <numerusform>%n procedimiento nuevo para leer</numerusform>
            <numerusform>%n procedimientos nuevos para leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>DeskGive</name>
    <message>
        <source>No priority</source>
        <translation>Sin prioridad</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Prioridad por ley</translation>
    </message>
    <message>
        <source>80 years or more</source>
        <translation>80 años o más</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Donante de sangre</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Lectura en voz alta</translation>
    </message>
    <message>
        <source>Things lower down</source>
        <translation>Las cosas más abajo</translation>
    </message>
    <message>
        <source>Libras, the sign language</source>
        <translation>Libras, la lengua de señas</translation>
    </message>
</context>
<context>
    <name>DeskGuide</name>
    <message>
        <source>Nothing was found. Try fewer words, or the beginning of one.</source>
        <translation>No se encontró nada. Pruebe con menos palabras, o con el comienzo de una.</translation>
    </message>
    <message>
        <source>There are no procedures here yet.</source>
        <translation>Todavía no hay procedimientos aquí.</translation>
    </message>
    <message>
        <source>New: please read</source>
        <translation>Nuevos: léalos, por favor</translation>
    </message>
    <message>
        <source>For {service}</source>
        <translation>Para {service}</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Todos los procedimientos</translation>
    </message>
    <message>
        <source>in Portuguese</source>
        <translation>en portugués</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>en inglés</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>en español</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>Versión {version}, desde el {day}</translation>
    </message>
    <message>
        <source>You have confirmed that you read this.</source>
        <translation>Usted confirmó que leyó esto.</translation>
    </message>
    <message>
        <source>You have confirmed that you read this. The server is told as soon as it answers.</source>
        <translation>Usted confirmó que leyó esto. El servidor lo sabrá en cuanto responda.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Alguien que ya no está</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>%1 · fictional unit</source>
        <translation>%1 · unidad ficticia</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>Confirmando…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
</context>
<context>
    <name>DeskHelp</name>
    <message>
        <source>Totem {name}: somebody needs help</source>
        <translation>Tótem {name}: alguien necesita ayuda</translation>
    </message>
    <message>
        <source>Totem {name}: somebody feels unwell</source>
        <translation>Tótem {name}: alguien se siente mal</translation>
    </message>
    <message>
        <source>Totem {name}: somebody asks for a person</source>
        <translation>Tótem {name}: alguien pide una persona</translation>
    </message>
    <message>
        <source>{name}: somebody is needed there at once</source>
        <translation>{name}: necesita a alguien ahora</translation>
    </message>
    <message>
        <source>{name}: a difficult conversation</source>
        <translation>{name}: una conversación difícil</translation>
    </message>
    <message>
        <source>{name}: a question about the work</source>
        <translation>{name}: una duda sobre el trabajo</translation>
    </message>
    <message>
        <source>{name}: something does not work</source>
        <translation>{name}: algo no funciona</translation>
    </message>
    <message>
        <source>I need somebody here at once</source>
        <translation>Necesito a alguien aquí ahora</translation>
    </message>
    <message>
        <source>The conversation is difficult</source>
        <translation>La conversación está difícil</translation>
    </message>
    <message>
        <source>I have a question about the work</source>
        <translation>Tengo una duda sobre el trabajo</translation>
    </message>
    <message>
        <source>Something here does not work</source>
        <translation>Algo aquí no funciona</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>It is on the screen of others.</source>
        <translation>Está en la pantalla de otras personas.</translation>
    </message>
    <message>
        <source>Sent, and nobody sees it yet</source>
        <translation>Enviado, pero nadie lo ha visto todavía</translation>
    </message>
    <message>
        <source>No other desk is open now. Use the telephone if you can.</source>
        <translation>Ningún otro puesto está abierto ahora. Si puede, use el teléfono.</translation>
    </message>
    <message>
        <source>Seen: somebody is on the way</source>
        <translation>Visto: alguien está en camino</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No se envió</translation>
    </message>
    <message>
        <source>There is no connection. Use the telephone if you can, or press again.</source>
        <translation>No hay conexión. Si puede, use el teléfono, o pulse otra vez.</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>desde hace {minutes} min</translation>
    </message>
    <message>
        <source>and others: {count}</source>
        <translation>y otras: {count}</translation>
    </message>
    <message>
        <source>you said that you are going</source>
        <translation>usted dijo que va</translation>
    </message>
    <message>
        <source>Somebody is needed</source>
        <translation>Alguien le necesita</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Nadie pudo venir</translation>
    </message>
    <message>
        <source>Use the telephone if you can, or press again.</source>
        <translation>Si puede, use el teléfono, o pulse otra vez.</translation>
    </message>
</context>
<context>
    <name>DeskNotices</name>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Nadie espera ahora</translation>
    </message>
    <message>
        <source>When somebody arrives, the button lights up.</source>
        <translation>Cuando llegue alguien, el botón se enciende.</translation>
    </message>
    <message>
        <source>Another desk called first</source>
        <translation>Otro puesto llamó antes</translation>
    </message>
    <message>
        <source>Nobody else is waiting. When somebody arrives, the button lights up.</source>
        <translation>Nadie más espera. Cuando llegue alguien, el botón se enciende.</translation>
    </message>
    <message>
        <source>{number} has already changed</source>
        <translation>El turno {number} ya cambió</translation>
    </message>
    <message>
        <source>The screen shows how it is now. You can go on from here.</source>
        <translation>La pantalla muestra cómo está ahora. Puede continuar desde aquí.</translation>
    </message>
    <message>
        <source>This ticket is no longer in the room</source>
        <translation>Este turno ya no está en la fila</translation>
    </message>
    <message>
        <source>The person may have given up. You can call the next one.</source>
        <translation>Tal vez la persona desistió. Puede llamar a la siguiente.</translation>
    </message>
    <message>
        <source>{counter} is taken</source>
        <translation>{counter} ya tiene a alguien</translation>
    </message>
    <message>
        <source>Somebody sat down there first. Choose another one.</source>
        <translation>Otra persona del equipo llegó antes. Elija otro lugar.</translation>
    </message>
    <message>
        <source>You are no longer at {counter}</source>
        <translation>Ya no está en {counter}</translation>
    </message>
    <message>
        <source>Nothing was lost. Choose a counter to go on.</source>
        <translation>No se perdió nada. Elija un lugar para continuar.</translation>
    </message>
    <message>
        <source>{number} is still in front of you</source>
        <translation>El turno {number} sigue con usted</translation>
    </message>
    <message>
        <source>Finish with this person, then call the next one.</source>
        <translation>Finalice esta atención y después llame a la siguiente persona.</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>Esto no se hizo</translation>
    </message>
    <message>
        <source>The rules of the unit do not allow it now. Nothing was lost.</source>
        <translation>Las reglas de la unidad no lo permiten ahora. No se perdió nada.</translation>
    </message>
    <message>
        <source>Your access does not include it. Talk to who coordinates the unit.</source>
        <translation>Su acceso no incluye esto. Hable con quien coordina la unidad.</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>Su acceso terminó</translation>
    </message>
    <message>
        <source>Nothing was lost. Talk to who coordinates the unit to get a new code.</source>
        <translation>No se perdió nada. Pida un código nuevo a quien coordina la unidad.</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>El servidor respondió algo inesperado</translation>
    </message>
    <message>
        <source>It may be of another version. Call the technician.</source>
        <translation>Puede ser de otra versión. Llame al equipo técnico.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>El servidor no responde</translation>
    </message>
    <message>
        <source>Check that the network cable is in place, then try again.</source>
        <translation>Vea si el cable de red está en su lugar e intente de nuevo.</translation>
    </message>
    <message>
        <source>The server does not answer yet</source>
        <translation>El servidor todavía no responde</translation>
    </message>
    <message>
        <source>You do not need to do anything: it is tried again by itself.</source>
        <translation>No necesita hacer nada: el intento se repite solo.</translation>
    </message>
    <message>
        <source>This code was not recognized</source>
        <translation>Este código no fue reconocido</translation>
    </message>
    <message>
        <source>Check it letter by letter and try again.</source>
        <translation>Revíselo letra por letra e intente de nuevo.</translation>
    </message>
    <message>
        <source>The code is not complete</source>
        <translation>El código no está completo</translation>
    </message>
    <message>
        <source>It has 16 letters and digits, in four groups of four.</source>
        <translation>Tiene 16 letras y números, en cuatro grupos de cuatro.</translation>
    </message>
    <message>
        <source>This code belongs to a device</source>
        <translation>Este código es de un aparato</translation>
    </message>
    <message>
        <source>Use the code that you received to attend people.</source>
        <translation>Use el código que recibió para atender.</translation>
    </message>
    <message>
        <source>It is confirmed</source>
        <translation>Está confirmado</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>La llamada no se hizo</translation>
    </message>
    <message>
        <source>The connection failed before it left. Nothing was lost. Press again.</source>
        <translation>La conexión falló antes. No se perdió nada. Pulse de nuevo.</translation>
    </message>
    <message>
        <source>No connection since {time}</source>
        <translation>Sin conexión desde las {time}</translation>
    </message>
    <message>
        <source>Nothing was lost. The buttons come back by themselves.</source>
        <translation>No se perdió nada. Los botones vuelven solos.</translation>
    </message>
    <message>
        <source>What you pressed was done, once.</source>
        <translation>Lo que usted pulsó se hizo, una sola vez.</translation>
    </message>
    <message>
        <source>What you pressed is kept and will be confirmed.</source>
        <translation>Lo que usted pulsó está guardado y será confirmado.</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Su sesión terminó</translation>
    </message>
    <message>
        <source>Nothing was lost. Sign in again and go on from where you were.</source>
        <translation>No se perdió nada. Entre de nuevo y siga desde donde estaba.</translation>
    </message>
    <message>
        <source>Your role here is not to attend people</source>
        <translation>Su función aquí no es atender personas</translation>
    </message>
    <message>
        <source>Whoever looks after the people of the unit can change that.</source>
        <translation>Quien administra la unidad puede cambiarlo.</translation>
    </message>
    <message>
        <source>Type your name and your password</source>
        <translation>Escriba su nombre y su contraseña</translation>
    </message>
    <message>
        <source>The name is the one that you sign in with.</source>
        <translation>Es el nombre que usted usa para entrar.</translation>
    </message>
    <message>
        <source>Name or password do not match</source>
        <translation>El nombre y la contraseña no coinciden</translation>
    </message>
    <message>
        <source>Check both and try again. In the password, capital letters count.</source>
        <translation>Revise los dos e intente de nuevo. En la contraseña, las mayúsculas cuentan.</translation>
    </message>
    <message>
        <source>Too many attempts with this name</source>
        <translation>Demasiados intentos con este nombre</translation>
    </message>
    <message>
        <source>Try again in {fact} min, or ask who coordinates the unit to unlock it.</source>
        <translation>Intente de nuevo en {fact} min, o pida a quien coordina la unidad que lo desbloquee.</translation>
    </message>
    <message>
        <source>The two new passwords are different</source>
        <translation>Las dos contraseñas nuevas son distintas</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Escriba la misma dos veces.</translation>
    </message>
    <message>
        <source>This password is too short</source>
        <translation>Esta contraseña es demasiado corta</translation>
    </message>
    <message>
        <source>It needs {fact} characters. A short sentence is easy to remember.</source>
        <translation>Necesita {fact} caracteres. Una frase corta es fácil de recordar.</translation>
    </message>
    <message>
        <source>This password is too long</source>
        <translation>Esta contraseña es demasiado larga</translation>
    </message>
    <message>
        <source>Choose one of up to 128 characters.</source>
        <translation>Elija una de hasta 128 caracteres.</translation>
    </message>
    <message>
        <source>Many people use this password</source>
        <translation>Mucha gente usa esta contraseña</translation>
    </message>
    <message>
        <source>It would be guessed first. Choose another one, such as a short sentence.</source>
        <translation>Se adivinaría enseguida. Elija otra, como una frase corta.</translation>
    </message>
    <message>
        <source>This password is like your name</source>
        <translation>Esta contraseña se parece a su nombre</translation>
    </message>
    <message>
        <source>This is the password that you have now</source>
        <translation>Esta es la contraseña que ya tiene</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Elija otra.</translation>
    </message>
    <message>
        <source>This password was not taken</source>
        <translation>Esta contraseña no fue aceptada</translation>
    </message>
    <message>
        <source>Choose another one, such as a short sentence.</source>
        <translation>Elija otra, como una frase corta.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Su contraseña cambió</translation>
    </message>
    <message>
        <source>Your sessions on other computers have ended.</source>
        <translation>Sus sesiones en otras computadoras terminaron.</translation>
    </message>
    <message>
        <source>The server does not prove who it is</source>
        <translation>El servidor no demuestra quién es</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Call the technician.</source>
        <translation>No se le envió nada. Llame al soporte técnico.</translation>
    </message>
    <message>
        <source>Something has to be written down first</source>
        <translation>Falta registrar algo antes</translation>
    </message>
    <message>
        <source>{fact}</source>
        <translation>{fact}</translation>
    </message>
    <message>
        <source>{counter} does not do this service</source>
        <translation>{counter} no hace este servicio</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place.</source>
        <translation>Nada cambió. Elija otro lugar.</translation>
    </message>
    <message>
        <source>The appointment is at another unit</source>
        <translation>La cita es en otra unidad</translation>
    </message>
    <message>
        <source>Tell the person where: the confirmation has the address.</source>
        <translation>Dígale a la persona dónde es: la dirección está en la confirmación.</translation>
    </message>
    <message>
        <source>The appointment is for another day</source>
        <translation>La cita es para otro día</translation>
    </message>
    <message>
        <source>It is for {fact}.</source>
        <translation>Es para {fact}.</translation>
    </message>
    <message>
        <source>The appointment was cancelled</source>
        <translation>La cita fue cancelada</translation>
    </message>
    <message>
        <source>This appointment is over</source>
        <translation>Esta cita ya pasó</translation>
    </message>
    <message>
        <source>Somebody came for it already, or its time has passed.</source>
        <translation>Alguien ya vino por ella, o la hora pasó.</translation>
    </message>
    <message>
        <source>The notes of this visit are closed</source>
        <translation>Las notas de esta visita están cerradas</translation>
    </message>
    <message>
        <source>They can be read while the person is here.</source>
        <translation>Se pueden leer mientras la persona está aquí.</translation>
    </message>
    <message>
        <source>Another server does the work of this unit now</source>
        <translation>Otro servidor atiende esta unidad ahora</translation>
    </message>
    <message>
        <source>This was not done. Call the technician: this desk has to be pointed there.</source>
        <translation>Esto no se hizo. Llame al soporte técnico: este puesto debe apuntar hacia allá.</translation>
    </message>
    <message>
        <source>Another server took the place of this one</source>
        <translation>Otro servidor tomó el lugar de este</translation>
    </message>
    <message>
        <source>The server is still catching up</source>
        <translation>El servidor todavía se está actualizando</translation>
    </message>
    <message>
        <source>This was not done. Wait a moment and press again.</source>
        <translation>Esto no se hizo. Espere un momento y presione de nuevo.</translation>
    </message>
    <message>
        <source>The server has stopped to avoid mistakes</source>
        <translation>El servidor se detuvo para evitar errores</translation>
    </message>
    <message>
        <source>This was not done. Call the technician.</source>
        <translation>Esto no se hizo. Llame al soporte técnico.</translation>
    </message>
    <message>
        <source>No such appointment was found</source>
        <translation>No se encontró esta cita</translation>
    </message>
    <message>
        <source>Check what was typed. By CPF only appointments of today are found.</source>
        <translation>Revise lo escrito. Por CPF solo se encuentran las de hoy.</translation>
    </message>
    <message>
        <source>{number} is the ticket of this appointment</source>
        <translation>{number} es el turno de esta cita</translation>
    </message>
    <message>
        <source>Tell the person the number: it waits to be called.</source>
        <translation>Dígale el número a la persona: solo hay que esperar la llamada.</translation>
    </message>
    <message>
        <source>{counter} was closed at {fact}</source>
        <translation>{counter} se cerró a las {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Nothing was lost.</source>
        <translation>Esta computadora estuvo demasiado tiempo sin conexión. No se perdió nada.</translation>
    </message>
    <message>
        <source>{number} went back to the queue at {fact}</source>
        <translation>{number} volvió a la fila a las {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. The person has kept their place; {counter} was closed.</source>
        <translation>Esta computadora estuvo demasiado tiempo sin conexión. La persona conservó su lugar; {counter} se cerró.</translation>
    </message>
    <message>
        <source>{number} was set aside at {fact}</source>
        <translation>{number} quedó en espera aparte a las {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Take it up again from who is set aside (F8).</source>
        <translation>Esta computadora estuvo demasiado tiempo sin conexión. Retome el turno en la lista de apartados (F8).</translation>
    </message>
    <message>
        <source>Somebody else is going there</source>
        <translation>Otra persona ya va</translation>
    </message>
    <message>
        <source>You can go on with your work.</source>
        <translation>Puede seguir con su trabajo.</translation>
    </message>
    <message>
        <source>Too many attempts in a short time</source>
        <translation>Demasiados intentos en poco tiempo</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} seconds and try again.</source>
        <translation>No se perdió nada. Espere {fact} segundos e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} min and try again.</source>
        <translation>No se perdió nada. Espere {fact} min e intente de nuevo.</translation>
    </message>
    <message>
        <source>This day or time cannot be read</source>
        <translation>No se entiende el día o la hora</translation>
    </message>
    <message>
        <source>Write the day as 12/03 and the time as 14:30.</source>
        <translation>Escriba el día como 12/03 y la hora como 14:30.</translation>
    </message>
    <message>
        <source>This time is over, or more than a year away</source>
        <translation>Esa hora ya pasó, o falta más de un año</translation>
    </message>
    <message>
        <source>Choose another day or time.</source>
        <translation>Elija otro día u otra hora.</translation>
    </message>
    <message>
        <source>The digits of this CPF do not agree</source>
        <translation>Los números de este CPF no concuerdan</translation>
    </message>
    <message>
        <source>Check what was typed, or leave it empty.</source>
        <translation>Revise lo que se escribió, o déjelo vacío.</translation>
    </message>
    <message>
        <source>The person can take an ordinary ticket at the totem.</source>
        <translation>La persona puede retirar un turno común en el tótem.</translation>
    </message>
    <message>
        <source>Nobody is served at that time</source>
        <translation>No se atiende a esa hora</translation>
    </message>
    <message>
        <source>The service opens next on {fact}. Choose another day or time.</source>
        <translation>El servicio vuelve a atender el {fact}. Elija otro día u otra hora.</translation>
    </message>
    <message>
        <source>The service does not open again in the year to come. Choose another one.</source>
        <translation>Este servicio no vuelve a abrir en los próximos doce meses. Elija otro servicio.</translation>
    </message>
    <message>
        <source>That day is a holiday</source>
        <translation>Ese día es feriado</translation>
    </message>
    <message>
        <source>No appointment is left at that time</source>
        <translation>Ya no quedan citas a esa hora</translation>
    </message>
    <message>
        <source>There is room again from {fact} on. Choose another day or time.</source>
        <translation>Hay lugar de nuevo a partir del {fact}. Elija otro día u otra hora.</translation>
    </message>
    <message>
        <source>This service gives no tickets now</source>
        <translation>Este servicio no da turnos ahora</translation>
    </message>
    <message>
        <source>It opens next on {fact}. No ticket was given.</source>
        <translation>Vuelve a abrir el {fact}. No se dio ningún turno.</translation>
    </message>
    <message>
        <source>It does not open again in the year to come. No ticket was given.</source>
        <translation>No vuelve a abrir en los próximos doce meses. No se dio ningún turno.</translation>
    </message>
    <message>
        <source>All tickets of this service are given</source>
        <translation>Los turnos de este servicio se agotaron por ahora</translation>
    </message>
    <message>
        <source>There are more from {fact} on. No ticket was given.</source>
        <translation>Habrá más a partir del {fact}. No se dio ningún turno.</translation>
    </message>
    <message>
        <source>It is not known when there are more. No ticket was given.</source>
        <translation>Aún no se sabe cuándo habrá más. No se dio ningún turno.</translation>
    </message>
    <message>
        <source>{number} was given</source>
        <translation>Se dio el turno {number}</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Cost</source>
        <translation>Cuánto cuesta</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Cuánto tarda</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Espera ahora</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Qué traer</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Sacar turno</translation>
    </message>
    <message>
        <source>Check what I have</source>
        <translation>Revisar lo que traje</translation>
    </message>
</context>
<context>
    <name>EndedSheet</name>
    <message>
        <source>The person is here after all</source>
        <translation>La persona está aquí</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Read what was written</source>
        <translation>Leer lo que se anotó</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>Queda registrado quién lee esto y cuándo.</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>No se pudo leer ahora. Inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
    <message numerus="yes">
        <source>This code is valid for %n more minute(s).</source>
        <translation>
            <numerusform>Este código vale %n minuto más.</numerusform>
            <numerusform>Este código vale %n minutos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>This device: %1    Server: %2</source>
        <translation>Este equipo: %1    Servidor: %2</translation>
    </message>
</context>
<context>
    <name>EnrolWords</name>
    <message>
        <source>Register this totem</source>
        <translation>Registre este tótem</translation>
    </message>
    <message>
        <source>Register this panel</source>
        <translation>Registre este panel</translation>
    </message>
    <message>
        <source>Registration was refused</source>
        <translation>El registro fue rechazado</translation>
    </message>
    <message>
        <source>The registration cannot be stored</source>
        <translation>No se puede guardar el registro</translation>
    </message>
    <message>
        <source>The server could not be verified</source>
        <translation>No se pudo verificar el servidor</translation>
    </message>
    <message>
        <source>Looking for the server</source>
        <translation>Buscando el servidor</translation>
    </message>
    <message>
        <source>The earlier registration of this device was withdrawn.</source>
        <translation>El registro anterior de este equipo fue retirado.</translation>
    </message>
    <message>
        <source>The server does not know the earlier registration of this device.</source>
        <translation>El servidor no reconoce el registro anterior de este equipo.</translation>
    </message>
    <message>
        <source>This device is not registered yet.</source>
        <translation>Este equipo todavía no está registrado.</translation>
    </message>
    <message>
        <source>A person who looks after the devices refused this one.</source>
        <translation>Una persona que cuida de los equipos rechazó este.</translation>
    </message>
    <message>
        <source>This device cannot write to its disk.</source>
        <translation>Este equipo no puede escribir en su disco.</translation>
    </message>
    <message>
        <source>There is no answer from the server yet.</source>
        <translation>El servidor todavía no responde.</translation>
    </message>
    <message>
        <source>Its certificate has expired, or the clock of this device is wrong.</source>
        <translation>Su certificado venció, o el reloj de este equipo está mal.</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet, or the clock of this device is wrong.</source>
        <translation>Su certificado todavía no es válido, o el reloj de este equipo está mal.</translation>
    </message>
    <message>
        <source>Its certificate is for another address.</source>
        <translation>Su certificado es de otra dirección.</translation>
    </message>
    <message>
        <source>This device does not know who issued its certificate.</source>
        <translation>Este equipo no conoce a quien emitió su certificado.</translation>
    </message>
    <message>
        <source>At this address nothing answers with a protected connection.</source>
        <translation>En esta dirección nada responde con una conexión protegida.</translation>
    </message>
    <message>
        <source>Its certificate was not accepted.</source>
        <translation>Su certificado no fue aceptado.</translation>
    </message>
    <message>
        <source>Call the person who looks after the devices of this place.</source>
        <translation>Llame a la persona que cuida de los equipos de este lugar.</translation>
    </message>
    <message>
        <source>That person opens “Devices” and types the code above.</source>
        <translation>Esa persona abre “Equipos” y escribe el código de arriba.</translation>
    </message>
    <message>
        <source>Check the name of this device, and confirm. This screen goes on by itself.</source>
        <translation>Compruebe el nombre de este equipo y confirme. Esta pantalla continúa sola.</translation>
    </message>
    <message>
        <source>Ask whether this device belongs here.</source>
        <translation>Pregunte si este equipo es de este lugar.</translation>
    </message>
    <message>
        <source>A new code appears in one minute.</source>
        <translation>Un código nuevo aparece en un minuto.</translation>
    </message>
    <message>
        <source>Call the technical team.</source>
        <translation>Llame al equipo técnico.</translation>
    </message>
    <message>
        <source>Check whether the disk is full or protected against writing.</source>
        <translation>Compruebe si el disco está lleno o protegido contra escritura.</translation>
    </message>
    <message>
        <source>This screen goes on by itself.</source>
        <translation>Esta pantalla continúa sola.</translation>
    </message>
    <message>
        <source>Check the address of the server, and the date and time of this device.</source>
        <translation>Compruebe la dirección del servidor, y la fecha y la hora de este equipo.</translation>
    </message>
    <message>
        <source>Check the certificate of the server, and its authority on this device.</source>
        <translation>Compruebe el certificado del servidor, y en este equipo quién lo emitió.</translation>
    </message>
    <message>
        <source>Nothing was sent. This screen tries again by itself.</source>
        <translation>No se envió nada. Esta pantalla lo intenta de nuevo sola.</translation>
    </message>
    <message>
        <source>Check whether the network cable or the wireless network is connected.</source>
        <translation>Compruebe si el cable de red o la red inalámbrica funciona.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Compruebe la dirección del servidor.</translation>
    </message>
    <message>
        <source>This screen goes on by itself as soon as there is a connection.</source>
        <translation>Esta pantalla continúa sola en cuanto haya conexión.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesita?</translation>
    </message>
    <message>
        <source>Type the code of your appointment</source>
        <translation>Escriba el código de su cita</translation>
    </message>
    <message>
        <source>Type your CPF</source>
        <translation>Escriba su CPF</translation>
    </message>
    <message>
        <source>Type the number of your ticket</source>
        <translation>Escriba el número de su turno</translation>
    </message>
    <message>
        <source>One of the digits is not right. Check them and type again.</source>
        <translation>Algún número no es correcto. Revise y escriba otra vez.</translation>
    </message>
    <message>
        <source>This number is not in the queue today. Check it and type again.</source>
        <translation>Este turno no está en la fila hoy. Revise y escriba otra vez.</translation>
    </message>
    <message>
        <source>No appointment for today was found with this CPF.</source>
        <translation>No hay ninguna cita para hoy con este CPF.</translation>
    </message>
    <message>
        <source>No appointment was found with this code. Check it and type again.</source>
        <translation>No hay ninguna cita con este código. Revise y escriba otra vez.</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment. Please speak to our team.</source>
        <translation>No se puede consultar en este momento. Hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>This code is not from here. Show the code of your appointment or ticket.</source>
        <translation>Este código no es de aquí. Muestre el código de su cita o de su turno.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Type a word, such as a document or a tax.</source>
        <translation>Escriba una palabra, como un documento o impuesto.</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>No encontramos nada. Pruebe con otra palabra.</translation>
    </message>
    <message>
        <source>It has eight letters and digits, as in %1.</source>
        <translation>Son ocho letras y números, como %1.</translation>
    </message>
    <message>
        <source>It serves only to find your appointment. It is not kept.</source>
        <translation>Sirve solo para encontrar su cita. No se guarda.</translation>
    </message>
    <message>
        <source>%1 of 11 digits typed</source>
        <translation>%1 de 11 números escritos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Your visit is not over yet. Come and rate it afterwards.</source>
        <translation>Su atención todavía no terminó. Después, vuelva aquí para opinar.</translation>
    </message>
    <message>
        <source>This ticket can only be rated on its own day, after the visit.</source>
        <translation>Este turno solo se puede evaluar el mismo día, después de la atención.</translation>
    </message>
    <message>
        <source>Number and letters do not belong together. Check them and type again.</source>
        <translation>El número y las letras no coinciden. Revise y escriba otra vez.</translation>
    </message>
    <message>
        <source>This ticket has ended. To rate your visit, type also the four letters on the paper.</source>
        <translation>Este turno ya terminó. Para opinar, escriba también las cuatro letras que están en el papel.</translation>
    </message>
    <message>
        <source>It is on your paper, as in %1. After your visit, type also its four letters and rate us.</source>
        <translation>Está en su papel, como %1. Después de la atención, escriba también las cuatro letras y opine.</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Cómo terminó</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Note (needed)</source>
        <translation>Nota (necesaria)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>The note is for your colleagues in this unit, and is erased after a time. Write only what the next visit needs.</source>
        <translation>La nota es para colegas de esta unidad y se borra después de un tiempo. Escriba solo lo que necesita la próxima visita.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Próxima cita</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Give a ticket</source>
        <translation>Dar un turno</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>No service is called so.</source>
        <translation>Ningún servicio se llama así.</translation>
    </message>
    <message>
        <source>Priority, as the person says</source>
        <translation>Prioridad, según dice la persona</translation>
    </message>
    <message>
        <source>Language of the person</source>
        <translation>Idioma de la persona</translation>
    </message>
    <message>
        <source>Giving…</source>
        <translation>Dando el turno…</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Dar el turno</translation>
    </message>
    <message>
        <source>What helps the person, as they say</source>
        <translation>Qué ayuda a la persona, según dice</translation>
    </message>
</context>
<context>
    <name>GiveUpPage</name>
    <message>
        <source>Ticket %1 is given up</source>
        <translation>El turno %1 fue cancelado</translation>
    </message>
    <message>
        <source>Give up ticket %1?</source>
        <translation>¿Renunciar al turno %1?</translation>
    </message>
    <message>
        <source>Thank you for telling us. If it was a mistake, speak to our team.</source>
        <translation>Gracias por avisar. Si fue un error, hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>You leave the queue. Nobody calls this number any more.</source>
        <translation>Usted sale de la fila. Ya nadie llama este número.</translation>
    </message>
    <message>
        <source>It cannot be given up at this moment. Please speak to our team.</source>
        <translation>No se puede cancelar en este momento. Hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>No, I stay in the queue</source>
        <translation>No, sigo en la fila</translation>
    </message>
    <message>
        <source>Yes, I give it up</source>
        <translation>Sí, renuncio</translation>
    </message>
</context>
<context>
    <name>GivenTicket</name>
    <message>
        <source>Write the number down for the person:</source>
        <translation>Anote el número para la persona:</translation>
    </message>
    <message>
        <source>Code for the phone</source>
        <translation>Código para el celular</translation>
    </message>
    <message>
        <source>With the camera of their phone here, the person follows the queue.</source>
        <translation>Apuntando aquí la cámara de su celular, la persona sigue la fila.</translation>
    </message>
</context>
<context>
    <name>GuideArticle</name>
    <message>
        <source>I have read this</source>
        <translation>Leí este procedimiento</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Who has read this?</source>
        <translation>¿Quién leyó esto?</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>No se pudo leer esto ahora. Cierre e intente de nuevo.</translation>
    </message>
</context>
<context>
    <name>GuideBlock</name>
    <message>
        <source>Say:</source>
        <translation>Diga:</translation>
    </message>
</context>
<context>
    <name>GuideLine</name>
    <message>
        <source>to be read</source>
        <translation>para leer</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Search the procedures</source>
        <translation>Buscar en los procedimientos</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Procedures</source>
        <translation>Procedimientos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Unidad ficticia</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>It is settled</source>
        <translation>Está resuelto</translation>
    </message>
    <message>
        <source>I am going</source>
        <translation>Yo voy</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Choose what you need</source>
        <translation>Elija lo que necesita</translation>
    </message>
    <message>
        <source>Touch a subject, then a service. You see what to bring before you take the ticket.</source>
        <translation>Toque un tema y después un servicio. Usted ve qué traer antes de sacar el turno.</translation>
    </message>
    <message>
        <source>Say if you have priority</source>
        <translation>Diga si tiene prioridad</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing at this screen.</source>
        <translation>Es su derecho por ley. En esta pantalla no tiene que probar nada.</translation>
    </message>
    <message>
        <source>Take the ticket and wait</source>
        <translation>Tome el turno y espere</translation>
    </message>
    <message>
        <source>The panel shows and says your number and the counter to go to.</source>
        <translation>El panel muestra y dice su turno y el lugar adonde debe ir.</translation>
    </message>
    <message>
        <source>Do you prefer to speak to someone?</source>
        <translation>¿Prefiere hablar con alguien?</translation>
    </message>
    <message>
        <source>Our team is near and takes a ticket with you.</source>
        <translation>Nuestro equipo está cerca y saca el turno con usted.</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Entendido</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Quiet call</source>
        <translation>Llamada discreta</translation>
    </message>
    <message>
        <source>Who coordinates the unit sees it on their screen. Nothing sounds, and the person in front of you sees nothing.</source>
        <translation>Quien coordina la unidad lo ve en su pantalla. No suena nada, y quien está frente a usted no ve nada.</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>Ya no necesito a nadie</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>This screen goes back to the start in %1 s.</source>
        <translation>Esta pantalla vuelve al inicio en %1 s.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
</context>
<context>
    <name>InFront</name>
    <message>
        <source>%1: see the proof</source>
        <translation>%1: revise el comprobante</translation>
    </message>
</context>
<context>
    <name>InsteadPage</name>
    <message>
        <source>This service is for companies</source>
        <translation>Este servicio es para empresas</translation>
    </message>
    <message>
        <source>This service is for people</source>
        <translation>Este servicio es para personas</translation>
    </message>
    <message>
        <source>For you we have this service:</source>
        <translation>Para usted tenemos este servicio:</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos los servicios</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, your ticket is on its way…</source>
        <translation>Un momento, su turno ya viene…</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and options</source>
        <translation>Teclas y opciones</translation>
    </message>
    <message>
        <source>Call next, start serving, finish</source>
        <translation>Llamar al siguiente, atender, finalizar</translation>
    </message>
    <message>
        <source>Call the same person again</source>
        <translation>Llamar de nuevo a la misma persona</translation>
    </message>
    <message>
        <source>The person did not come</source>
        <translation>La persona no vino</translation>
    </message>
    <message>
        <source>The person gave up</source>
        <translation>La persona desistió</translation>
    </message>
    <message>
        <source>List of who waits</source>
        <translation>Lista de quienes esperan</translation>
    </message>
    <message>
        <source>Sit at another counter</source>
        <translation>Atender en otro lugar</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Turnos en espera aparte</translation>
    </message>
    <message>
        <source>Write down what was done</source>
        <translation>Registrar lo que se hizo</translation>
    </message>
    <message>
        <source>Set the person aside</source>
        <translation>Dejar a la persona en espera</translation>
    </message>
    <message>
        <source>Send the person on</source>
        <translation>Derivar a la persona</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Volver a la fila</translation>
    </message>
    <message>
        <source>Earlier visits of the person</source>
        <translation>Visitas anteriores de la persona</translation>
    </message>
    <message>
        <source>Find a ticket of today</source>
        <translation>Buscar un turno de hoy</translation>
    </message>
    <message>
        <source>Undo, for some seconds</source>
        <translation>Deshacer, por unos segundos</translation>
    </message>
    <message>
        <source>Pause, and my day</source>
        <translation>Pausa, y mi día</translation>
    </message>
    <message>
        <source>Ticket for who has an appointment</source>
        <translation>Turno para quien tiene cita</translation>
    </message>
    <message>
        <source>Tell me when somebody comes</source>
        <translation>Avisar cuando llegue alguien</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Con un sonido</translation>
    </message>
    <message>
        <source>This computer shows no messages beside its clock. The name of the window says how many are waiting.</source>
        <translation>Este equipo no muestra mensajes junto al reloj. El nombre de la ventana dice cuántas personas esperan.</translation>
    </message>
    <message>
        <source>This computer could not make the sound.</source>
        <translation>Este equipo no pudo emitir el sonido.</translation>
    </message>
    <message>
        <source>Procedures beside the work</source>
        <translation>Procedimientos junto al trabajo</translation>
    </message>
    <message>
        <source>Quiet call</source>
        <translation>Llamada discreta</translation>
    </message>
    <message>
        <source>Go where somebody is needed; it is settled</source>
        <translation>Ir adonde necesitan a alguien; está resuelto</translation>
    </message>
    <message>
        <source>Quiet call: somebody is needed here at once</source>
        <translation>Llamada discreta: necesito a alguien ahora</translation>
    </message>
    <message>
        <source>Quiet call, with a word of why</source>
        <translation>Llamada discreta, diciendo por qué</translation>
    </message>
    <message>
        <source>Next appointment of the person</source>
        <translation>Próxima cita de la persona</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Dar un turno</translation>
    </message>
    <message>
        <source>Ticket for who cannot use a totem</source>
        <translation>Turno para quien no puede usar el tótem</translation>
    </message>
</context>
<context>
    <name>KioskFace</name>
    <message>
        <source>up to %1 min</source>
        <translation>hasta %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 a %2 min</translation>
    </message>
    <message>
        <source>no tickets now</source>
        <translation>sin turnos ahora</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>cerrado ahora</translation>
    </message>
    <message>
        <source>more tickets at %1</source>
        <translation>más turnos a las %1</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>abre a las %1</translation>
    </message>
    <message>
        <source>more tickets tomorrow, %1</source>
        <translation>más turnos mañana, %1</translation>
    </message>
    <message>
        <source>opens tomorrow, %1</source>
        <translation>abre mañana, %1</translation>
    </message>
    <message>
        <source>more tickets %1, %2</source>
        <translation>más turnos: %1, %2</translation>
    </message>
    <message>
        <source>opens %1, %2</source>
        <translation>abre el %1, %2</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Sign language</source>
        <translation>Lengua de señas</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LastCalls</name>
    <message>
        <source>Last calls</source>
        <translation>Últimas llamadas</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Turno %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Turno</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>At what time do you come back?</source>
        <translation>¿A qué hora vuelve?</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment.</source>
        <translation>No es posible consultar en este momento.</translation>
    </message>
    <message>
        <source>No quieter hour is known for today.</source>
        <translation>Hoy no conocemos un horario más tranquilo.</translation>
    </message>
    <message>
        <source>You take your ticket now and are free until then. At that time you join the queue. It can be given up at any time.</source>
        <translation>Usted saca el turno ahora y queda libre hasta entonces. A esa hora entra en la fila. Puede desistir cuando quiera.</translation>
    </message>
    <message>
        <source>Go back and take your ticket for now.</source>
        <translation>Vuelva y saque el turno para ahora.</translation>
    </message>
    <message>
        <source>Usual wait then: %1</source>
        <translation>Espera habitual a esa hora: %1</translation>
    </message>
    <message>
        <source>I wait here now</source>
        <translation>Espero aquí ahora</translation>
    </message>
</context>
<context>
    <name>LibrasPanel</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ListenHeardPage</name>
    <message>
        <source>Was that it?</source>
        <translation>¿Fue eso?</translation>
    </message>
    <message>
        <source>Nothing is lost. Type what you need, or speak to someone of our team.</source>
        <translation>No se perdió nada. Escriba lo que necesita o hable con alguien del equipo.</translation>
    </message>
    <message>
        <source>Come a little closer and say it once more, or type it.</source>
        <translation>Acérquese un poco y dígalo otra vez, o escríbalo.</translation>
    </message>
    <message>
        <source>The microphone does not work now</source>
        <translation>El micrófono no funciona ahora</translation>
    </message>
    <message>
        <source>I could not hear any words</source>
        <translation>No pude oír ninguna palabra</translation>
    </message>
    <message>
        <source>Yes, ask this</source>
        <translation>Sí, preguntar eso</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Decirlo otra vez</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Prefiero escribir</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>Un momento, por favor…</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>Hable ahora</translation>
    </message>
    <message>
        <source>Say in your own words what you need. Nothing of it is kept.</source>
        <translation>Diga con sus palabras lo que necesita. No se guarda nada.</translation>
    </message>
    <message>
        <source>I have finished speaking</source>
        <translation>Terminé de hablar</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Always in sight</source>
        <translation>Siempre a la vista</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>On</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accesibilidad</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Buttons lower down</source>
        <translation>Botones más abajo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Hear the screen</source>
        <translation>Oír la pantalla</translation>
    </message>
    <message>
        <source>Tell who attends me</source>
        <translation>Avisar a quien me atiende</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Vez · printer</source>
        <translation>Vez · impresora</translation>
    </message>
    <message>
        <source>The printer is ready. Take a ticket at the totem.</source>
        <translation>La impresora está lista. Saque un turno en el tótem.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation>
            <numerusform>%n turno impreso</numerusform>
            <numerusform>%n turnos impresos</numerusform>
        </translation>
    </message>
    <message>
        <source>The last printed ticket</source>
        <translation>El último turno impreso</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Vez: calling panel</source>
        <translation>Vez: panel de llamadas</translation>
    </message>
    <message>
        <source>Demonstration: a fictional branch</source>
        <translation>Demostración: unidad ficticia</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>This is still missing</source>
        <translation>Todavía falta esto</translation>
    </message>
    <message>
        <source>You can take a ticket all the same, and ask at the counter.</source>
        <translation>Puede sacar el turno igual y preguntar en la atención.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para el teléfono</translation>
    </message>
    <message>
        <source>Printing your list…</source>
        <translation>Imprimiendo su lista…</translation>
    </message>
    <message>
        <source>Take your list from the printer.</source>
        <translation>Tome su lista de la impresora.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and keep this list</source>
        <translation>Apunte la cámara del teléfono y guarde esta lista</translation>
    </message>
    <message>
        <source>The list may not have come out. Point your phone at the code.</source>
        <translation>Tal vez la lista no haya salido. Apunte el teléfono al código.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Imprimir esta lista</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Sacar turno</translation>
    </message>
</context>
<context>
    <name>PanelFace</name>
    <message>
        <source>Second call</source>
        <translation>Segunda llamada</translation>
    </message>
    <message>
        <source>Third call</source>
        <translation>Tercera llamada</translation>
    </message>
    <message>
        <source>Calling again</source>
        <translation>Nueva llamada</translation>
    </message>
    <message>
        <source>up to %1 min</source>
        <translation>hasta %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>de %1 a %2 min</translation>
    </message>
    <message>
        <source>more than %1 h</source>
        <translation>más de %1 h</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the name of the language, for dates: pt_BR, en or es</comment>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>up to {high} minutes</source>
        <translation>hasta {high} minutos</translation>
    </message>
    <message>
        <source>{low} to {high} minutes</source>
        <translation>{low} a {high} minutos</translation>
    </message>
    <message>
        <source>Still to bring:</source>
        <translation>Todavía falta traer:</translation>
    </message>
</context>
<context>
    <name>PaperNotice</name>
    <message>
        <source>The printer has run out of paper.</source>
        <translation>Se terminó el papel de la impresora.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>La impresora está abierta.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>El papel quedó atascado en la impresora.</translation>
    </message>
    <message>
        <source>The printer is taking a short break.</source>
        <translation>La impresora está haciendo una pausa.</translation>
    </message>
    <message>
        <source>The printer is not ready yet.</source>
        <translation>La impresora todavía no está lista.</translation>
    </message>
    <message>
        <source>The printer has stopped working.</source>
        <translation>La impresora dejó de funcionar.</translation>
    </message>
    <message>
        <source>The printer is not working right now.</source>
        <translation>La impresora no está funcionando ahora.</translation>
    </message>
    <message>
        <source>The paper has not come out.</source>
        <translation>El papel no salió.</translation>
    </message>
    <message>
        <source>Your place is kept, even without paper. Write the number down or point your phone at the code.</source>
        <translation>Su lugar está guardado, aun sin papel. Anote el número o apunte el teléfono al código.</translation>
    </message>
    <message>
        <source>If it is not in the printer, touch “Print again”: it will be marked as a second copy. Your place is kept.</source>
        <translation>Si no está en la impresora, toque “Imprimir otra vez”: saldrá marcado como segunda copia. Su lugar está guardado.</translation>
    </message>
    <message>
        <source>It is waiting where the paper comes out.</source>
        <translation>Lo espera en la salida del papel.</translation>
    </message>
    <message>
        <source>The paper may not have come out.</source>
        <translation>Tal vez el papel no haya salido.</translation>
    </message>
    <message>
        <source>Take your ticket from the printer.</source>
        <translation>Tome su turno de la impresora.</translation>
    </message>
    <message>
        <source>Printing your ticket…</source>
        <translation>Imprimiendo su turno…</translation>
    </message>
    <message>
        <source>Your place is kept. Write the number down.</source>
        <translation>Su lugar está guardado. Anote el número.</translation>
    </message>
    <message>
        <source>Your place is kept. You can print it again.</source>
        <translation>Su lugar está guardado. Puede imprimirlo otra vez.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Change my password</source>
        <translation>Cambiar mi contraseña</translation>
    </message>
    <message>
        <source>Password that you have now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Contraseña nueva, otra vez</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back to work</source>
        <translation>Volver a atender</translation>
    </message>
    <message>
        <source>At another counter</source>
        <translation>En otro lugar</translation>
    </message>
</context>
<context>
    <name>PauseSheet</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>The counter is free while you are away. No pause is too early or too late.</source>
        <translation>La ventanilla queda libre mientras usted no está. Ninguna pausa es demasiado temprano o tarde.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mi día</translation>
    </message>
    <message>
        <source>What this computer saw of your day. It is for you alone and is not compared with anybody.</source>
        <translation>Lo que esta computadora vio de su día. Es solo para usted y no se compara con nadie.</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Do you have the right to priority?</source>
        <translation>¿Tiene derecho a prioridad?</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing here, and nobody sees the reason.</source>
        <translation>Es su derecho por ley. Aquí no prueba nada y nadie ve el motivo.</translation>
    </message>
    <message>
        <source>Called in the order of arrival.</source>
        <translation>Atención por orden de llegada.</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sin prioridad</translation>
    </message>
    <message>
        <source>Goes before every other priority.</source>
        <translation>Va antes que las otras prioridades.</translation>
    </message>
    <message>
        <source>80 years or older</source>
        <translation>80 años o más</translation>
    </message>
    <message>
        <source>60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.</source>
        <translation>60 años o más, discapacidad, autismo, embarazo, lactancia, niño en brazos, obesidad, movilidad reducida.</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Prioridad por ley</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Donante de sangre</translation>
    </message>
    <message>
        <source>Show your proof at the counter (up to 120 days old).</source>
        <translation>Al ser atendido, muestre el comprobante (hasta 120 días).</translation>
    </message>
    <message>
        <source>You come back at %1. Do you have the right to priority?</source>
        <translation>Usted vuelve a las %1. ¿Tiene derecho a prioridad?</translation>
    </message>
    <message>
        <source>Come back later</source>
        <translation>Volver más tarde</translation>
    </message>
    <message>
        <source>The wait is %1.</source>
        <translation>La espera es de %1.</translation>
    </message>
    <message>
        <source>Come back at a quieter hour</source>
        <translation>Volver a una hora más tranquila</translation>
    </message>
</context>
<context>
    <name>QueueSheet</name>
    <message>
        <source>Who waits</source>
        <translation>Quienes esperan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>y %n persona más</numerusform>
            <numerusform>y %n personas más</numerusform>
        </translation>
    </message>
    <message>
        <source>In the order of calling</source>
        <translation>En el orden en que serán llamadas</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Turnos en espera aparte</translation>
    </message>
    <message>
        <source>Tickets of today</source>
        <translation>Turnos de hoy</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperan</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Number or service</source>
        <translation>Número o servicio</translation>
    </message>
    <message>
        <source>There is no such ticket now.</source>
        <translation>No hay un turno así ahora.</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>Los más recientes primero</translation>
    </message>
    <message>
        <source>What is over today</source>
        <translation>Terminados hoy</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminados</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>No se pudo leer ahora. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Look among those that are over</source>
        <translation>Buscar entre los terminados</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Thank you for your opinion!</source>
        <translation>¡Gracias por su opinión!</translation>
    </message>
    <message>
        <source>What mattered most?</source>
        <translation>¿Qué pesó más?</translation>
    </message>
    <message>
        <source>From 0 to 10, would you recommend this service to a friend?</source>
        <translation>De 0 a 10, ¿recomendaría esta atención a un amigo?</translation>
    </message>
    <message>
        <source>It helps us to serve better.</source>
        <translation>Nos ayuda a atender mejor.</translation>
    </message>
    <message>
        <source>You choose whether to say it.</source>
        <translation>Dígalo solo si quiere.</translation>
    </message>
    <message>
        <source>Ticket %1. Nobody learns who answered.</source>
        <translation>Turno %1. Nadie sabe quién respondió.</translation>
    </message>
    <message>
        <source>0, not at all</source>
        <translation>0, de ninguna manera</translation>
    </message>
    <message>
        <source>10, certainly</source>
        <translation>10, con seguridad</translation>
    </message>
    <message>
        <source>0: not at all</source>
        <translation>0: de ninguna manera</translation>
    </message>
    <message>
        <source>10: certainly</source>
        <translation>10: con seguridad</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>Prefiero no decirlo</translation>
    </message>
    <message>
        <source>It could not be sent. Touch again, or try later today.</source>
        <translation>No se pudo enviar. Toque otra vez, o intente más tarde.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read on</source>
        <translation>Leer más</translation>
    </message>
    <message>
        <source>Go up</source>
        <translation>Subir</translation>
    </message>
</context>
<context>
    <name>ReasonSheet</name>
    <message>
        <source>Keeps the place in the queue</source>
        <translation>Mantiene el lugar en la fila</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Another reason, in your words</source>
        <translation>Otro motivo, en sus palabras</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>How can we help?</source>
        <translation>¿En qué podemos ayudar?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Más opciones</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A file of this totem cannot be read: {why}</source>
        <translation>No se puede leer un archivo de este tótem: {why}</translation>
    </message>
    <message>
        <source>The first screen is in {language}.</source>
        <translation>La primera pantalla está en {language}.</translation>
    </message>
    <message>
        <source>Choose the language of the first screen.</source>
        <translation>Elija el idioma de la primera pantalla.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta la dirección del servidor.</translation>
    </message>
    <message>
        <source>The server {server} has not answered this totem yet.</source>
        <translation>El servidor {server} todavía no respondió a este tótem.</translation>
    </message>
    <message>
        <source>The server {server} does not answer since {since} UTC. Tickets are given all the same.</source>
        <translation>El servidor {server} no responde desde {since} UTC. Los turnos siguen saliendo.</translation>
    </message>
    <message>
        <source>The server {server} answers. Branch: {branch}.</source>
        <translation>El servidor {server} responde. Unidad: {branch}.</translation>
    </message>
    <message>
        <source>Another totem uses the identity of this one. Enrol this totem again as a new one.</source>
        <translation>Otro tótem usa la identidad de este. Registre este tótem otra vez, como uno nuevo.</translation>
    </message>
    <message>
        <source>The server refused {count} message(s) of this totem. Look at them with: vez kiosk status</source>
        <translation>El servidor rechazó mensajes de este tótem: {count}. Véalos con: vez kiosk status</translation>
    </message>
    <message>
        <source>This totem has its own code.</source>
        <translation>Este tótem tiene su propio código.</translation>
    </message>
    <message>
        <source>Choose the printer.</source>
        <translation>Elija la impresora.</translation>
    </message>
    <message>
        <source>The printer {printer} was not asked yet.</source>
        <translation>La impresora {printer} todavía no fue consultada.</translation>
    </message>
    <message>
        <source>The printer is ready ({printer}).</source>
        <translation>La impresora está lista ({printer}).</translation>
    </message>
    <message>
        <source>The paper ends soon ({printer}).</source>
        <translation>El papel se está acabando ({printer}).</translation>
    </message>
    <message>
        <source>This printer cannot be asked how it is ({printer}). Print a test page and look at it.</source>
        <translation>Esta impresora no informa su estado ({printer}). Imprima una página de prueba y revísela.</translation>
    </message>
    <message>
        <source>The printer does not answer ({printer}). Is it on, and is the cable in?</source>
        <translation>La impresora no responde ({printer}). ¿Está encendida y con el cable conectado?</translation>
    </message>
    <message>
        <source>The printer has a fault. Switch it off and on ({detail}).</source>
        <translation>La impresora tiene una falla. Apáguela y enciéndala ({detail}).</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>La tapa de la impresora está abierta.</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>La impresora no tiene papel.</translation>
    </message>
    <message>
        <source>The printer&apos;s knife is stuck.</source>
        <translation>La cuchilla de la impresora está trabada.</translation>
    </message>
    <message>
        <source>The printer is too hot. Let it cool down.</source>
        <translation>La impresora está demasiado caliente. Espere que se enfríe.</translation>
    </message>
    <message>
        <source>The printer is switched to offline.</source>
        <translation>La impresora está en modo fuera de línea.</translation>
    </message>
    <message>
        <source>Choose how the screen stands.</source>
        <translation>Elija la posición de la pantalla.</translation>
    </message>
    <message>
        <source>The picture is turned by {degrees} degrees.</source>
        <translation>La imagen está girada {degrees} grados.</translation>
    </message>
    <message>
        <source>Measure the line with a ruler.</source>
        <translation>Mida la línea con una regla.</translation>
    </message>
    <message>
        <source>Measured: the screen has {inches} inches.</source>
        <translation>Medida: la pantalla tiene {inches} pulgadas.</translation>
    </message>
    <message>
        <source>Nobody has tested it yet.</source>
        <translation>Nadie lo probó todavía.</translation>
    </message>
    <message>
        <source>Tested on {day}: it works.</source>
        <translation>Probado el {day}: funciona.</translation>
    </message>
    <message>
        <source>Tested on {day}: it does not work.</source>
        <translation>Probado el {day}: no funciona.</translation>
    </message>
    <message>
        <source>The clock says {time}. There is no server to compare it with.</source>
        <translation>El reloj marca {time}. No hay servidor con que compararlo.</translation>
    </message>
    <message>
        <source>The clock is {seconds} seconds away from the server&apos;s.</source>
        <translation>El reloj difiere del servidor en {seconds} segundos.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s, to {seconds} s.</source>
        <translation>El reloj coincide con el del servidor, con {seconds} s de diferencia.</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB. Temperature: {degrees} °C.</source>
        <translation>Libre en el disco: {free} MB. Temperatura: {degrees} °C.</translation>
    </message>
    <message>
        <source>The disk is full: {free} MB are free.</source>
        <translation>El disco está lleno: {free} MB libres.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {free} MB are free.</source>
        <translation>El disco está casi lleno: {free} MB libres.</translation>
    </message>
    <message>
        <source>The computer is hot: {degrees} °C. Is its fan free?</source>
        <translation>La computadora está caliente: {degrees} °C. ¿La ventilación está libre?</translation>
    </message>
    <message>
        <source>There is no PIN: the set-up cannot be opened on the screen.</source>
        <translation>No hay PIN: la configuración no se abre en esta pantalla.</translation>
    </message>
    <message>
        <source>This is no file of Vez. Nothing was changed.</source>
        <translation>Este no es un archivo de Vez. Nada cambió.</translation>
    </message>
    <message>
        <source>The file is not whole. Copy it to the stick again. Nothing was changed.</source>
        <translation>El archivo está incompleto. Cópielo otra vez a la memoria USB. Nada cambió.</translation>
    </message>
    <message>
        <source>The file is signed with a key that this totem does not know: {detail}. Nothing was changed.</source>
        <translation>El archivo está firmado con una clave que este tótem no conoce: {detail}. Nada cambió.</translation>
    </message>
    <message>
        <source>Somebody changed the file after it was signed. Nothing was changed here.</source>
        <translation>Alguien modificó el archivo después de firmado. Aquí nada cambió.</translation>
    </message>
    <message>
        <source>The file comes from a newer version of Vez. Nothing was changed.</source>
        <translation>El archivo viene de una versión más nueva de Vez. Nada cambió.</translation>
    </message>
    <message>
        <source>The file is for another branch: {detail}. Nothing was changed.</source>
        <translation>El archivo es de otra unidad: {detail}. Nada cambió.</translation>
    </message>
    <message>
        <source>The file is older than what is here: {detail}. Nothing was changed.</source>
        <translation>El archivo es más antiguo que lo que hay aquí: {detail}. Nada cambió.</translation>
    </message>
    <message>
        <source>What is in the file cannot be used: {detail}. Nothing was changed.</source>
        <translation>El contenido del archivo no se puede usar: {detail}. Nada cambió.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Screen rotation</source>
        <translation>Rotación de la pantalla</translation>
    </message>
    <message>
        <source>Size in millimetres</source>
        <translation>Tamaño en milímetros</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Tacto</translation>
    </message>
    <message>
        <source>Sound and voice</source>
        <translation>Sonido y voz</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado táctil</translation>
    </message>
    <message>
        <source>Code reader</source>
        <translation>Lector de códigos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computadora</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Revise</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>Con problema</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>This totem has no code yet. After the set-up it shows letters for somebody who may admit devices.</source>
        <translation>Este tótem todavía no tiene código. Después de la configuración muestra letras, para quien puede registrar aparatos.</translation>
    </message>
    <message>
        <source>Type the PIN of the technician.</source>
        <translation>Escriba el PIN del técnico.</translation>
    </message>
    <message>
        <source>Choose a PIN of 6 to 12 digits. Whoever knows it can change this totem.</source>
        <translation>Elija un PIN de 6 a 12 dígitos. Quien lo sabe puede cambiar este tótem.</translation>
    </message>
    <message>
        <source>Type the same PIN once more.</source>
        <translation>Escriba el mismo PIN una vez más.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN es incorrecto.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} seconds.</source>
        <translation>Demasiados PIN incorrectos. Espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>This PIN is too easy: not all digits alike, and not in a row.</source>
        <translation>Este PIN es demasiado fácil. No use dígitos todos iguales ni en secuencia.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose again.</source>
        <translation>Los dos PIN son distintos. Elija otra vez.</translation>
    </message>
    <message>
        <source>Go through the steps in their order. Nothing here needs a network.</source>
        <translation>Siga los pasos en orden. Nada aquí necesita red.</translation>
    </message>
    <message>
        <source>Put a USB stick in to take something away or to bring it.</source>
        <translation>Conecte una memoria USB para llevar o traer archivos.</translation>
    </message>
    <message>
        <source>In which language does the first screen speak?</source>
        <translation>¿En qué idioma está la primera pantalla?</translation>
    </message>
    <message>
        <source>The address of the Vez server, such as https://vez.city.example</source>
        <translation>La dirección del servidor de Vez, como https://vez.ciudad.example</translation>
    </message>
    <message>
        <source>How this totem stands with its server.</source>
        <translation>Cómo está este tótem con su servidor.</translation>
    </message>
    <message>
        <source>Choose a printer, then print a test page. Type the address of a network printer.</source>
        <translation>Elija una impresora e imprima una página de prueba. Si la impresora es de red, escriba la dirección.</translation>
    </message>
    <message>
        <source>Choose how far the picture is turned, until it stands upright.</source>
        <translation>Elija cuánto girar la imagen, hasta que quede derecha.</translation>
    </message>
    <message>
        <source>Hold a ruler to the line. How long is it really? Everything on the screen follows from this.</source>
        <translation>Apoye una regla en la línea. ¿Cuánto mide? El tamaño de todo en la pantalla depende de esto.</translation>
    </message>
    <message>
        <source>Touch every square. It disappears where you touch it.</source>
        <translation>Toque cada cuadrado. Desaparece cuando el toque funciona.</translation>
    </message>
    <message>
        <source>Play the tones, then the sentence. Do you hear both clearly at this totem?</source>
        <translation>Reproduzca los tonos y después la frase. ¿Oye bien los dos en este tótem?</translation>
    </message>
    <message>
        <source>Press the key of the tactile keypad for:</source>
        <translation>Presione en el teclado táctil la tecla de:</translation>
    </message>
    <message>
        <source>Hold a QR code or bar code in front of the reader.</source>
        <translation>Ponga un código QR o de barras delante del lector.</translation>
    </message>
    <message>
        <source>The clock decides which services are open, and stands on the tickets.</source>
        <translation>El reloj decide qué servicios están abiertos y aparece en los turnos.</translation>
    </message>
    <message>
        <source>The computer in this totem.</source>
        <translation>La computadora de este tótem.</translation>
    </message>
    <message>
        <source>Kept. It counts when the set-up is closed.</source>
        <translation>Guardado. Vale cuando usted cierre la configuración.</translation>
    </message>
    <message>
        <source>The page went to the printer. Look at it: are the accents right, is it cut?</source>
        <translation>La página fue a la impresora. Revise: ¿están bien los acentos? ¿Se cortó el papel?</translation>
    </message>
    <message>
        <source>Nothing was printed: {why}</source>
        <translation>No se imprimió nada: {why}</translation>
    </message>
    <message>
        <source>Played with {name}.</source>
        <translation>Reproducido con {name}.</translation>
    </message>
    <message>
        <source>This computer has no program that plays sound.</source>
        <translation>Esta computadora no tiene un programa que reproduzca sonido.</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>Esta computadora no tiene una voz instalada.</translation>
    </message>
    <message>
        <source>The reader works. It read {count} characters.</source>
        <translation>El lector funciona. Leyó {count} caracteres.</translation>
    </message>
    <message>
        <source>There is no USB stick.</source>
        <translation>No hay memoria USB.</translation>
    </message>
    <message>
        <source>Everything was written to {name}. Key: {detail}</source>
        <translation>Todo se grabó en {name}. Clave: {detail}</translation>
    </message>
    <message>
        <source>Taken from the file of {day}. It counts when the set-up is closed.</source>
        <translation>Se trajeron los datos del archivo de {day}. Valen cuando usted cierre la configuración.</translation>
    </message>
    <message>
        <source>Files of this key are taken from now on: {detail}</source>
        <translation>A partir de ahora este tótem acepta archivos de esta clave: {detail}</translation>
    </message>
    <message>
        <source>The logs were written to {name}. They tell nothing of any person.</source>
        <translation>Los registros se grabaron en {name}. No hablan de ninguna persona.</translation>
    </message>
    <message>
        <source>This could not be done: {why}</source>
        <translation>Esto no fue posible: {why}</translation>
    </message>
    <message>
        <source>The paper is printed once more.</source>
        <translation>El papel se imprime una vez más.</translation>
    </message>
    <message>
        <source>The paper is counted from here.</source>
        <translation>El papel se cuenta a partir de ahora.</translation>
    </message>
    <message>
        <source>It is kept, and the picture could not be turned now: {why}</source>
        <translation>Está guardado, pero la imagen no se pudo girar ahora: {why}</translation>
    </message>
    <message>
        <source>This is the voice of this totem. Can you understand it?</source>
        <translation>Esta es la voz de este tótem. ¿Se entiende bien?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Type an address</source>
        <translation>Escribir una dirección</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de prueba</translation>
    </message>
    <message>
        <source>Ask the printer</source>
        <translation>Consultar la impresora</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Play the tones</source>
        <translation>Reproducir los tonos</translation>
    </message>
    <message>
        <source>Say a sentence</source>
        <translation>Decir una frase</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>No existe esta tecla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The line is shorter than 100 mm</source>
        <translation>La línea tiene menos de 100 mm</translation>
    </message>
    <message>
        <source>The line is longer than 100 mm</source>
        <translation>La línea tiene más de 100 mm</translation>
    </message>
    <message>
        <source>The line has 100 mm</source>
        <translation>La línea tiene 100 mm</translation>
    </message>
    <message>
        <source>Print the report of the self-test</source>
        <translation>Imprimir el informe de la prueba</translation>
    </message>
    <message>
        <source>Write everything to the stick</source>
        <translation>Grabar todo en la memoria USB</translation>
    </message>
    <message>
        <source>Write the logs to the stick</source>
        <translation>Grabar registros en la memoria USB</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Buscar memoria USB</translation>
    </message>
    <message>
        <source>Take up {name}</source>
        <translation>Traer {name}</translation>
    </message>
    <message>
        <source>Trust the key {name}</source>
        <translation>Confiar en la clave {name}</translation>
    </message>
    <message>
        <source>A new roll of paper is in</source>
        <translation>Cambié el rollo de papel</translation>
    </message>
    <message>
        <source>Print the last paper once more</source>
        <translation>Imprimir otra vez el último papel</translation>
    </message>
    <message>
        <source>{degrees} degrees</source>
        <translation>{degrees} grados</translation>
    </message>
    <message>
        <source>{what}: {key}</source>
        <translation>{what}: {key}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB.</source>
        <translation>Libre en el disco: {free} MB.</translation>
    </message>
    <message>
        <source>The camera {name} is on. Hold a QR code before it.</source>
        <translation>La cámara {name} está encendida. Muéstrele un código QR.</translation>
    </message>
    <message>
        <source>This camera cannot be used: {why}</source>
        <translation>Esta cámara no se puede usar: {why}</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Ninguna cámara</translation>
    </message>
    <message>
        <source>Camera {name}</source>
        <translation>Cámara {name}</translation>
    </message>
    <message>
        <source>Citizens choose from the lists; there is no assistant.</source>
        <translation>Las personas eligen en las listas; no hay asistente.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words. No model writes.</source>
        <translation>El asistente responde con las palabras de la propia unidad. Ningún modelo escribe.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words, and a model writes beside them.</source>
        <translation>El asistente responde con las palabras de la propia unidad, y un modelo escribe al lado.</translation>
    </message>
    <message>
        <source>The model {model} is not here, or has not passed its test. On the command line: ./vez model list</source>
        <translation>El modelo {model} no está aquí o no pasó la prueba. En la línea de comandos: ./vez model list</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>May citizens ask in their own words, and what answers?</source>
        <translation>¿Las personas pueden preguntar con sus propias palabras? ¿Y qué responde?</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>Sin asistente</translation>
    </message>
    <message>
        <source>The branch&apos;s own words</source>
        <translation>Las palabras de la propia unidad</translation>
    </message>
    <message>
        <source>With the model {name}</source>
        <translation>Con el modelo {name}</translation>
    </message>
    <message>
        <source>branch: {branch}</source>
        <translation>Unidad: {branch}</translation>
    </message>
    <message>
        <source>branch: not met yet</source>
        <translation>Unidad: todavía sin contacto</translation>
    </message>
    <message>
        <source>alone since {at} UTC</source>
        <translation>Sin el servidor desde {at} UTC</translation>
    </message>
    <message>
        <source>with its server, last heard at {at} UTC</source>
        <translation>Con el servidor; último contacto el {at} UTC</translation>
    </message>
    <message>
        <source>to be told to the server: {count}</source>
        <translation>Todavía por enviar al servidor: {count}</translation>
    </message>
    <message>
        <source>refused by the server, look at it: {what}</source>
        <translation>Rechazado por el servidor, revíselo: {what}</translation>
    </message>
    <message>
        <source>ANOTHER TOTEM GOES BY THIS ONE&apos;S IDENTITY, or this one has lost its memory: it gives no tickets alone. Enrol it again as a new totem.</source>
        <translation>OTRO TÓTEM USA LA IDENTIDAD DE ESTE, o este perdió la memoria: no da turnos sin el servidor. Registre este tótem otra vez, como uno nuevo.</translation>
    </message>
    <message>
        <source>no numbers to give alone</source>
        <translation>Sin números para dar sin el servidor</translation>
    </message>
    <message>
        <source>numbers left to give alone until {until}: {left}; then the lane {lane}</source>
        <translation>Números que quedan para dar sin el servidor hasta {until}: {left}; después, la serie {lane}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>SetupFooter</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Next step to do</source>
        <translation>Próximo paso por hacer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>SetupKeys</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n dígito escrito</numerusform>
            <numerusform>%n dígitos escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>SetupTargets</name>
    <message>
        <source>Square %1</source>
        <translation>Cuadrado %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to attend</source>
        <translation>Entre para atender</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>Código de acceso</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Servidor: %1</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>Elija una contraseña propia</translation>
    </message>
    <message>
        <source>Where do you work today?</source>
        <translation>¿Dónde trabaja hoy?</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entre de nuevo</translation>
    </message>
    <message>
        <source>The one that you received was good for one time. Choose one with at least ten characters.</source>
        <translation>La que recibió valía una vez. Elija una de al menos diez caracteres.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Contraseña nueva, otra vez</translation>
    </message>
    <message>
        <source>I have an access code</source>
        <translation>Tengo un código de acceso</translation>
    </message>
    <message>
        <source>I have a name and a password</source>
        <translation>Tengo nombre y contraseña</translation>
    </message>
</context>
<context>
    <name>SlideView</name>
    <message>
        <source>Wait now</source>
        <translation>Espera ahora</translation>
    </message>
</context>
<context>
    <name>SorryPage</name>
    <message>
        <source>There is no connection at this moment</source>
        <translation>No hay conexión en este momento</translation>
    </message>
    <message>
        <source>This ticket cannot be issued now</source>
        <translation>Ahora no es posible emitir este turno</translation>
    </message>
    <message>
        <source>Nothing is lost: whoever has a ticket keeps their place.</source>
        <translation>Nada se perdió: quien ya tiene turno sigue en la fila.</translation>
    </message>
    <message>
        <source>This totem still has to be registered. Whoever has a ticket keeps their place.</source>
        <translation>Este tótem aún no está registrado. Quien ya tiene turno sigue en la fila.</translation>
    </message>
    <message>
        <source>The service may have changed. Whoever has a ticket keeps their place.</source>
        <translation>El servicio puede haber cambiado. Quien ya tiene turno sigue en la fila.</translation>
    </message>
    <message>
        <source>Please speak to our team, or try again in a moment.</source>
        <translation>Hable con nuestro equipo o intente de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>This service is closed now</source>
        <translation>Este servicio está cerrado ahora</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>Los turnos de ahora ya se entregaron</translation>
    </message>
    <message>
        <source>It gives tickets during its opening hours.</source>
        <translation>Los turnos se entregan en el horario de atención.</translation>
    </message>
    <message>
        <source>This service gives a limited number of tickets. Whoever has one keeps their place.</source>
        <translation>Este servicio tiene un número limitado de turnos. Quien ya tiene turno conserva su lugar.</translation>
    </message>
    <message>
        <source>You can choose another service, or speak to our team.</source>
        <translation>Puede elegir otro servicio o hablar con nuestro equipo.</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos los servicios</translation>
    </message>
    <message>
        <source>There is no place left at that hour. Start over and choose another one, or wait here.</source>
        <translation>Ya no hay lugar a esa hora. Toque Inicio y elija otra, o espere aquí.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Volume {percent} percent</source>
        <translation>Volumen {percent} por ciento</translation>
    </message>
    <message>
        <source>Speech paused</source>
        <translation>Voz en pausa</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Botón</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Elegido</translation>
    </message>
    <message>
        <source>{place} of {count}.</source>
        <translation>{place} de {count}.</translation>
    </message>
    <message>
        <source>Plug in headphones to hear this: it is about you alone.</source>
        <translation>Conecte unos auriculares para oír esto: es solo sobre usted.</translation>
    </message>
    <message>
        <source>A choice that is about you alone. Button.</source>
        <translation>Una opción que es solo sobre usted. Botón.</translation>
    </message>
    <message>
        <source>The arrow keys go through the choices. Enter chooses.</source>
        <translation>Las flechas recorren las opciones. La tecla Enter elige.</translation>
    </message>
    <message>
        <source>Headphones connected.</source>
        <translation>Auriculares conectados.</translation>
    </message>
    <message>
        <source>The screen now speaks.</source>
        <translation>La pantalla ahora habla.</translation>
    </message>
    <message>
        <source>The picture is off.</source>
        <translation>La imagen está apagada.</translation>
    </message>
    <message>
        <source>The picture is on.</source>
        <translation>La imagen está de vuelta.</translation>
    </message>
    <message>
        <source>Typed so far: {count}</source>
        <translation>Escritos hasta ahora: {count}</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>No disponible ahora</translation>
    </message>
    <message>
        <source>With headphones only you hear what you type. Without them, whoever stands near hears which keys you come to.</source>
        <translation>Con auriculares, solo usted oye lo que escribe. Sin ellos, quien está cerca oye por qué teclas pasa.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>It is your turn. Look at the panel.</source>
        <translation>Es su turno. Mire el panel.</translation>
    </message>
    <message>
        <source>It is your turn. Go to: %1</source>
        <translation>Es su turno. Vaya a: %1</translation>
    </message>
    <message>
        <source>You are being served.</source>
        <translation>Usted está siendo atendido.</translation>
    </message>
    <message>
        <source>Your service has paused. Go back to the counter when you are ready.</source>
        <translation>Su atención está en pausa. Vuelva cuando esté listo.</translation>
    </message>
    <message>
        <source>It was called and nobody came. Our team can call it again: speak to them.</source>
        <translation>El turno fue llamado y nadie vino. Hable con nuestro equipo: puede llamarlo otra vez.</translation>
    </message>
    <message>
        <source>It was given up. If that is a mistake, speak to our team.</source>
        <translation>Este turno fue cancelado. Si fue un error, hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Espere hasta que el panel llame su turno.</translation>
    </message>
    <message>
        <source>Your ticket is</source>
        <translation>Su turno es</translation>
    </message>
    <message>
        <source>Nobody is ahead of you.</source>
        <translation>Nadie delante de usted.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n persona delante de usted</numerusform>
            <numerusform>%n personas delante de usted</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated wait: %1</source>
        <translation>Espera estimada: %1</translation>
    </message>
    <message>
        <source>To give it up, show the code on your paper to the reader, or speak to our team.</source>
        <translation>Para renunciar, muestre el código de su papel al lector o hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>To give it up, speak to our team.</source>
        <translation>Para renunciar, hable con nuestro equipo.</translation>
    </message>
    <message>
        <source>Give up this ticket</source>
        <translation>Renunciar a este turno</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>You join the queue at %1. Come back a little before.</source>
        <translation>Usted entra en la fila a las %1. Vuelva un poco antes.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No connection</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Sin conexión desde las %1</translation>
    </message>
    <message>
        <source>Calls may be missing here. Ask at the counters.</source>
        <translation>Pueden faltar llamadas aquí. Pregunte en la atención.</translation>
    </message>
    <message>
        <source>Wait for %1: %2</source>
        <translation>Espera para %1: %2</translation>
    </message>
    <message>
        <source>The sound does not work</source>
        <translation>El sonido no funciona</translation>
    </message>
    <message>
        <source>A picture or a video cannot be shown</source>
        <translation>No se puede mostrar una imagen o un video</translation>
    </message>
</context>
<context>
    <name>TicketFacts</name>
    <message>
        <source>Estimated wait: %1</source>
        <translation>Espera estimada: %1</translation>
    </message>
    <message>
        <source>Nobody is ahead of you.</source>
        <translation>Nadie delante de usted.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n persona delante de usted</numerusform>
            <numerusform>%n personas delante de usted</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Espere a que el panel llame su turno.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para el teléfono</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and follow the queue</source>
        <translation>Apunte la cámara del teléfono y siga la fila</translation>
    </message>
    <message>
        <source>The wait is not known right now.</source>
        <translation>Ahora no sabemos el tiempo de espera.</translation>
    </message>
    <message>
        <source>Come back at %1</source>
        <translation>Vuelva a las %1</translation>
    </message>
    <message>
        <source>You join the queue at that time. Until then you are free.</source>
        <translation>A esa hora usted entra en la fila. Hasta entonces, puede salir.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your ticket is</source>
        <translation>Su turno es</translation>
    </message>
    <message>
        <source>Priority service</source>
        <translation>Atención preferencial</translation>
    </message>
    <message>
        <source>Done. This screen closes in %1 s</source>
        <translation>Listo. Esta pantalla se cierra en %1 s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>It will be marked as a second copy</source>
        <translation>Saldrá marcado como segunda copia</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir otra vez</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Renunciar</translation>
    </message>
    <message>
        <source>Done (%1 s)</source>
        <translation>Listo (%1 s)</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>This ticket is over.</source>
        <translation>Este turno ya terminó.</translation>
    </message>
    <message>
        <source>To call somebody, finish with %1 first.</source>
        <translation>Para llamar a alguien, antes finalice con %1.</translation>
    </message>
    <message>
        <source>Nothing can be done with it from here now.</source>
        <translation>Nada se puede hacer con él desde aquí ahora.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Tengo cita</translation>
    </message>
    <message>
        <source>I have a ticket</source>
        <translation>Ya tengo turno</translation>
    </message>
    <message>
        <source>I do not know which service: ask in your own words</source>
        <translation>No sé qué servicio: preguntar con mis palabras</translation>
    </message>
    <message>
        <source>I do not know which service</source>
        <translation>No sé qué servicio</translation>
    </message>
</context>
<context>
    <name>TouchKeys</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Service, counter or person</source>
        <translation>Servicio, ventanilla o persona</translation>
    </message>
</context>
<context>
    <name>VisitsSheet</name>
    <message>
        <source>Earlier visits</source>
        <translation>Visitas anteriores</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>No se pudo leer ahora. Cierre e intente de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is known of earlier visits. Only visits with an appointment are known again.</source>
        <translation>No se conocen visitas anteriores. Solo se reconocen visitas con cita.</translation>
    </message>
    <message>
        <source>Written today</source>
        <translation>Anotado hoy</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>Queda registrado quién lee esto, y cuándo.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Wait for your ticket</source>
        <translation>Espere su turno</translation>
    </message>
    <message>
        <source>Its number appears here, with the counter you go to.</source>
        <translation>Aparece aquí, con el lugar adonde debe ir.</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Espera ahora</translation>
    </message>
</context>
<context>
    <name>WhoWaits</name>
    <message>
        <source>Longest wait: %1</source>
        <translation>Mayor espera: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nadie espera</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>how many people</comment>
        <translation>
            <numerusform>%n persona espera</numerusform>
            <numerusform>%n personas esperan</numerusform>
        </translation>
    </message>
</context>
</TS>
