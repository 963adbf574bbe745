<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>The printer does not answer</source>
        <translation>La impresora no responde</translation>
    </message>
    <message>
        <source>Check its power, cable and address, and that no other program is using it.</source>
        <translation>Revise la corriente, el cable y la dirección, y que ningún otro programa la esté usando.</translation>
    </message>
    <message>
        <source>The printer has a fault that it cannot clear itself</source>
        <translation>La impresora tiene una falla que no se resuelve sola</translation>
    </message>
    <message>
        <source>Switch it off and on again. If the fault comes back, the printer needs repair.</source>
        <translation>Apáguela y enciéndala de nuevo. Si la falla vuelve, la impresora necesita reparación.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open</source>
        <translation>La tapa de la impresora está abierta</translation>
    </message>
    <message>
        <source>Close the cover until it clicks.</source>
        <translation>Cierre la tapa hasta oír el clic.</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>La impresora no tiene papel</translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover. Where paper is counted, reset the count.</source>
        <translation>Ponga un rollo nuevo y cierre la tapa. Donde se cuenta el papel, ponga la cuenta en cero.</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>La cuchilla está trabada</translation>
    </message>
    <message>
        <source>Switch the printer off, take out any piece of paper, close it and switch it on.</source>
        <translation>Apague la impresora, saque los trozos de papel, ciérrela y enciéndala.</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>El cabezal de impresión está demasiado caliente</translation>
    </message>
    <message>
        <source>Nothing to do: it prints again when it has cooled down.</source>
        <translation>No hay que hacer nada: vuelve a imprimir cuando se enfríe.</translation>
    </message>
    <message>
        <source>The printer is offline</source>
        <translation>La impresora está fuera de línea</translation>
    </message>
    <message>
        <source>See whether a light blinks on it, and press its feed or online button.</source>
        <translation>Vea si alguna luz parpadea y pulse su botón de avance de papel o de línea.</translation>
    </message>
    <message>
        <source>The paper is nearly at its end</source>
        <translation>El papel está por terminarse</translation>
    </message>
    <message>
        <source>It still prints. Have a new roll at hand.</source>
        <translation>Todavía imprime. Tenga un rollo nuevo a mano.</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>La impresora está lista</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>No hay que hacer nada.</translation>
    </message>
    <message>
        <source>The printer&apos;s state is not known</source>
        <translation>No se sabe cómo está la impresora</translation>
    </message>
    <message>
        <source>Print a test page to see whether it works.</source>
        <translation>Imprima una página de prueba para ver si funciona.</translation>
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
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Unidad ficticia</translation>
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
    <name>Looks</name>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
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
        <source>Type the access code that you received.</source>
        <translation>Escriba el código de acceso que recibió.</translation>
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
        <source>New calls may not appear here. Ask at the counters.</source>
        <translation>Las llamadas nuevas pueden no aparecer aquí. Pregunte en la atención.</translation>
    </message>
    <message>
        <source>Wait for %1: %2</source>
        <translation>Espera para %1: %2</translation>
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
