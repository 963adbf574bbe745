<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
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
        <translation>Senhas suspensas</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Desfazer: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new procedure(s) to read</source>
        <translation>
            <numerusform>%n procedimento novo para ler</numerusform>
            <numerusform>%n procedimentos novos para ler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alone</name>
    <message>
        <source>This panel is not registered yet</source>
        <translation>Este painel ainda não foi cadastrado</translation>
    </message>
    <message>
        <source>Connecting to the service system</source>
        <translation>Conectando ao sistema de atendimento</translation>
    </message>
    <message>
        <source>Please call the technical team of this place.</source>
        <translation>Chame a equipe técnica do local.</translation>
    </message>
    <message>
        <source>Calls appear here by themselves as soon as there is a connection.</source>
        <translation>As chamadas aparecem aqui sozinhas, assim que houver conexão.</translation>
    </message>
</context>
<context>
    <name>ArrivePage</name>
    <message>
        <source>How do we find your appointment?</source>
        <translation>Como encontramos o seu horário?</translation>
    </message>
    <message>
        <source>If you have a QR code, just show it to the reader.</source>
        <translation>Se você tem um código QR, é só mostrar no leitor.</translation>
    </message>
    <message>
        <source>It came with the confirmation.</source>
        <translation>Ele veio com a confirmação.</translation>
    </message>
    <message>
        <source>With the code</source>
        <translation>Com o código</translation>
    </message>
    <message>
        <source>For appointments of today.</source>
        <translation>Para horários de hoje.</translation>
    </message>
    <message>
        <source>With my CPF</source>
        <translation>Com o meu CPF</translation>
    </message>
</context>
<context>
    <name>ArriveSheet</name>
    <message>
        <source>Appointment</source>
        <translation>Horário marcado</translation>
    </message>
    <message>
        <source>Code of the appointment, or CPF</source>
        <translation>Código do horário marcado, ou CPF</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Dar a senha</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para começar</translation>
    </message>
    <message>
        <source>Take your ticket here</source>
        <translation>Retire sua senha aqui</translation>
    </message>
    <message>
        <source>Tickets cannot be issued at this moment. Please speak to our team.</source>
        <translation>Agora não é possível emitir senhas. Fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>For now, this totem shows your number on the screen, without paper.</source>
        <translation>Por enquanto, este totem mostra sua senha na tela, sem papel.</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>As senhas de agora já foram entregues</translation>
    </message>
    <message>
        <source>We are closed now</source>
        <translation>Estamos fechados agora</translation>
    </message>
</context>
<context>
    <name>AudiencePage</name>
    <message>
        <source>Who is it for?</source>
        <translation>Para quem é o atendimento?</translation>
    </message>
    <message>
        <source>You come for yourself or for someone of your family.</source>
        <translation>Você vem por você ou por alguém da sua família.</translation>
    </message>
    <message>
        <source>For a person</source>
        <translation>Para uma pessoa</translation>
    </message>
    <message>
        <source>You have a business, even one where you work alone.</source>
        <translation>Você tem um negócio, mesmo trabalhando por conta própria.</translation>
    </message>
    <message>
        <source>For a company</source>
        <translation>Para uma empresa</translation>
    </message>
</context>
<context>
    <name>BackSoon</name>
    <message>
        <source>Back in a moment</source>
        <translation>Voltamos já</translation>
    </message>
    <message>
        <source>This totem starts again. A ticket that was given stays valid.</source>
        <translation>Este totem está reiniciando. A senha que você já tem continua valendo.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>Now at the counters</source>
        <translation>Agora nos guichês</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Senha %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>free</source>
        <translation>livre</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>em atendimento</translation>
    </message>
    <message>
        <source>called now</source>
        <translation>chamada agora</translation>
    </message>
</context>
<context>
    <name>BookSheet</name>
    <message>
        <source>Next appointment</source>
        <translation>Próximo agendamento</translation>
    </message>
    <message>
        <source>It is kept. Give the person this code:</source>
        <translation>Está marcado. Passe este código à pessoa:</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Day, such as 12/03</source>
        <translation>Dia, como 12/03</translation>
    </message>
    <message>
        <source>Time, such as 14:30</source>
        <translation>Hora, como 14:30</translation>
    </message>
    <message>
        <source>CPF, only if the person wants to be found by it</source>
        <translation>CPF, só se a pessoa quiser ser encontrada por ele</translation>
    </message>
    <message>
        <source>Keeping…</source>
        <translation>Marcando…</translation>
    </message>
    <message>
        <source>Keep the appointment</source>
        <translation>Marcar o agendamento</translation>
    </message>
    <message>
        <source>For which service</source>
        <translation>Para qual serviço</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Today at %1. Touch here and take your ticket.</source>
        <translation>Hoje, às %1. Toque aqui e retire sua senha.</translation>
    </message>
    <message>
        <source>Today at %1. You are early: take your ticket and wait at ease.</source>
        <translation>Hoje, às %1. Você chegou cedo: retire sua senha e espere com calma.</translation>
    </message>
    <message>
        <source>It was today at %1. You still get a ticket, in the order of arrival.</source>
        <translation>Era hoje, às %1. Você ainda tem senha, por ordem de chegada.</translation>
    </message>
    <message>
        <source>You have your ticket already. Touch here to see it.</source>
        <translation>Você já tem sua senha. Toque aqui para ver.</translation>
    </message>
    <message>
        <source>This appointment was cancelled. Touch here for an ordinary ticket.</source>
        <translation>Este horário foi cancelado. Toque aqui para uma senha comum.</translation>
    </message>
    <message>
        <source>It is at another place: %1. Touch here for an ordinary ticket.</source>
        <translation>É em outro lugar: %1. Toque aqui para uma senha comum.</translation>
    </message>
    <message>
        <source>It is on %1 at %2. Touch here for an ordinary ticket.</source>
        <translation>É no dia %1, às %2. Toque aqui para uma senha comum.</translation>
    </message>
    <message>
        <source>Your appointments</source>
        <translation>Seus horários</translation>
    </message>
    <message>
        <source>Your appointment</source>
        <translation>Seu horário</translation>
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
        <translation>Senha %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Senha</translation>
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
        <translation>Senha %1</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Senha</translation>
    </message>
</context>
<context>
    <name>CallPanel</name>
    <message>
        <source>Somebody comes as soon as possible. You can wait here.</source>
        <translation>Alguém vem assim que possível. Pode esperar aqui.</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Espere aqui, por favor.</translation>
    </message>
    <message>
        <source>No one from the team is at a computer now. Please speak to somebody in the room. In an emergency, call 192.</source>
        <translation>Ninguém da equipe está no computador agora. Fale com alguém na sala. Em uma emergência, ligue 192.</translation>
    </message>
    <message>
        <source>We are sorry. Please go to any counter. In an emergency, call 192.</source>
        <translation>Sentimos muito. Fale com a equipe em qualquer guichê. Em uma emergência, ligue 192.</translation>
    </message>
    <message>
        <source>Please go to any counter and speak to our team. In an emergency, call 192.</source>
        <translation>Fale com a equipe em qualquer guichê. Em uma emergência, ligue 192.</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Chamando…</translation>
    </message>
    <message>
        <source>Our team has been told</source>
        <translation>A equipe já foi avisada</translation>
    </message>
    <message>
        <source>Somebody is on the way</source>
        <translation>Alguém está a caminho</translation>
    </message>
    <message>
        <source>Nobody has seen your call yet</source>
        <translation>Ninguém viu sua chamada ainda</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Ninguém pôde vir</translation>
    </message>
    <message>
        <source>This screen cannot call anybody now</source>
        <translation>Esta tela não consegue chamar ninguém agora</translation>
    </message>
    <message>
        <source>Call somebody from the team</source>
        <translation>Chamar alguém da equipe</translation>
    </message>
    <message>
        <source>Somebody feels unwell</source>
        <translation>Alguém está passando mal</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>Não preciso mais de ninguém</translation>
    </message>
</context>
<context>
    <name>CameraSign</name>
    <message>
        <source>The camera is on. It reads codes and keeps no picture.</source>
        <translation>A câmera está ligada. Ela lê códigos e não guarda imagens.</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>Câmera ligada</translation>
    </message>
</context>
<context>
    <name>CategoriesPage</name>
    <message>
        <source>How can we help?</source>
        <translation>Como podemos ajudar?</translation>
    </message>
    <message>
        <source>Most wanted today</source>
        <translation>Mais procurados hoje</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mais opções</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>How much does it cost?</source>
        <translation>Quanto custa?</translation>
    </message>
    <message>
        <source>What do I need to bring?</source>
        <translation>O que preciso trazer?</translation>
    </message>
    <message>
        <source>How long does it take?</source>
        <translation>Quanto tempo demora?</translation>
    </message>
    <message>
        <source>Who can ask for it?</source>
        <translation>Quem pode pedir?</translation>
    </message>
</context>
<context>
    <name>ChatActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Retirar senha</translation>
    </message>
    <message>
        <source>See if I have everything</source>
        <translation>Ver se tenho tudo</translation>
    </message>
    <message>
        <source>Do it on my phone</source>
        <translation>Fazer pelo celular</translation>
    </message>
    <message>
        <source>Or is it another service?</source>
        <translation>Ou é outro serviço?</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Nenhum destes</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos os serviços</translation>
    </message>
    <message>
        <source>Speak to someone</source>
        <translation>Falar com alguém</translation>
    </message>
    <message>
        <source>Ask something else</source>
        <translation>Perguntar outra coisa</translation>
    </message>
    <message>
        <source>Say it in another way</source>
        <translation>Dizer de outro jeito</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Parar de escrever</translation>
    </message>
</context>
<context>
    <name>ChatAnswer</name>
    <message>
        <source>From the sheet of this service</source>
        <translation>Da ficha deste serviço</translation>
    </message>
    <message>
        <source>The assistant is writing…</source>
        <translation>O assistente está escrevendo…</translation>
    </message>
    <message>
        <source>Written by the assistant</source>
        <translation>Escrito pelo assistente</translation>
    </message>
    <message>
        <source>A computer wrote this from the sheet above. The sheet is what counts.</source>
        <translation>Um computador escreveu isto a partir da ficha acima. O que vale é a ficha.</translation>
    </message>
    <message>
        <source>The sheet says this. Perhaps it helps:</source>
        <translation>A ficha diz isto. Talvez ajude:</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>What do you need?</source>
        <translation>Do que você precisa?</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>O que você quer saber?</translation>
    </message>
    <message>
        <source>Write in your own words. Nothing of it is kept.</source>
        <translation>Escreva com suas palavras. Nada fica guardado.</translation>
    </message>
    <message>
        <source>Or touch a question:</source>
        <translation>Ou toque em uma pergunta:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Perguntar</translation>
    </message>
    <message>
        <source>Speak after you touch it. It ends when you stop, or with another touch.</source>
        <translation>Fale depois de tocar. Termina quando você para de falar, ou com outro toque.</translation>
    </message>
    <message>
        <source>Speak</source>
        <translation>Falar</translation>
    </message>
</context>
<context>
    <name>ChatReplyPage</name>
    <message>
        <source>This is done in another place</source>
        <translation>Isto é feito em outro lugar</translation>
    </message>
    <message>
        <source>Is it this one?</source>
        <translation>É este?</translation>
    </message>
    <message>
        <source>Is it one of these?</source>
        <translation>É um destes?</translation>
    </message>
    <message>
        <source>I do not know which service that is</source>
        <translation>Não sei qual serviço é esse</translation>
    </message>
    <message>
        <source>Say it in another way, look at all services, or speak to someone of our team.</source>
        <translation>Diga de outro jeito, veja todos os serviços ou fale com alguém da equipe.</translation>
    </message>
    <message>
        <source>First of all</source>
        <translation>Antes de tudo</translation>
    </message>
    <message>
        <source>In another place: %1</source>
        <translation>Em outro lugar: %1</translation>
    </message>
</context>
<context>
    <name>ChatTriagePage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>Você trouxe isto?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>Tenho</translation>
    </message>
    <message>
        <source>I do not have it</source>
        <translation>Não tenho</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>Não é o meu caso</translation>
    </message>
    <message>
        <source>The sheet says no more about it. Ask someone of our team.</source>
        <translation>A ficha não diz mais sobre isto. Pergunte a alguém da equipe.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>O que é isto?</translation>
    </message>
</context>
<context>
    <name>ChatWalkPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Passo %1 de %2</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para o celular</translation>
    </message>
    <message>
        <source>Point your phone here, or type: %1</source>
        <translation>Aponte o celular para cá ou digite: %1</translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation>Passo anterior</translation>
    </message>
    <message>
        <source>Back to the answer</source>
        <translation>Voltar à resposta</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>I prefer a ticket</source>
        <translation>Prefiro uma senha</translation>
    </message>
</context>
<context>
    <name>ChecklistPage</name>
    <message>
        <source>Do you have this with you?</source>
        <translation>Você tem isto com você?</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Yes, I have it</source>
        <translation>Sim, tenho</translation>
    </message>
    <message>
        <source>No, I do not have it</source>
        <translation>Não tenho</translation>
    </message>
    <message>
        <source>I do not need it</source>
        <translation>Não é o meu caso</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (necessário)</translation>
    </message>
</context>
<context>
    <name>CounterButton</name>
    <message>
        <source>%1. Last time you were here</source>
        <translation>%1. Você esteve aqui da última vez</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Where are you sitting?</source>
        <translation>Onde você vai atender?</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>The picture is off. Somebody is listening with headphones.</source>
        <translation>A imagem está apagada. Alguém está ouvindo com o fone.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Call next</source>
        <translation>Chamar próximo</translation>
    </message>
    <message>
        <source>Start serving</source>
        <translation>Atender</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Chamar de novo</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Não veio</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Desistiu</translation>
    </message>
    <message>
        <source>Nobody is in front of you</source>
        <translation>Ninguém em atendimento</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Senha chamada</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Em atendimento</translation>
    </message>
    <message>
        <source>Priority 80+</source>
        <translation>Prioridade 80+</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Doador de sangue</translation>
    </message>
    <message>
        <source>Speaks English</source>
        <translation>Fala inglês</translation>
    </message>
    <message>
        <source>Speaks Spanish</source>
        <translation>Fala espanhol</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>há {minutes} min</translation>
    </message>
    <message>
        <source>for {hours} h {minutes} min</source>
        <translation>há {hours} h {minutes} min</translation>
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
        <translation>Desde as {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called {calls} times since {time}, {lasts}</source>
        <translation>Chamada {calls} vezes desde as {time}, {lasts}</translation>
    </message>
    <message>
        <source>Called at {time}, {lasts}</source>
        <translation>Chamada às {time}, {lasts}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Você está aqui</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>menos de 1 min</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Send on</source>
        <translation>Encaminhar</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Is here after all</source>
        <translation>Apareceu</translation>
    </message>
    <message>
        <source>Call out of turn</source>
        <translation>Chamar fora da vez</translation>
    </message>
    <message>
        <source>Send {number} to: {place}</source>
        <translation>Encaminhar {number} para: {place}</translation>
    </message>
    <message>
        <source>{number}: {action}</source>
        <translation>{number}: {action}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguarda</translation>
    </message>
    <message>
        <source>Called to {counter}</source>
        <translation>Chamada: {counter}</translation>
    </message>
    <message>
        <source>Being served at {counter}</source>
        <translation>Em atendimento: {counter}</translation>
    </message>
    <message>
        <source>Was set aside</source>
        <translation>Suspensa</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Encerrada</translation>
    </message>
    <message>
        <source>Of another day</source>
        <translation>De outro dia</translation>
    </message>
    <message>
        <source>{number} is set aside</source>
        <translation>{number} está suspensa</translation>
    </message>
    <message>
        <source>{number} is no longer in the queue</source>
        <translation>{number} saiu da fila</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>o que foi feito</translation>
    </message>
    <message>
        <source>how it ended</source>
        <translation>como terminou</translation>
    </message>
    <message>
        <source>what comes next</source>
        <translation>o próximo passo</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>uma anotação</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>um motivo</translation>
    </message>
    <message>
        <source>Still missing: {parts}</source>
        <translation>Ainda falta: {parts}</translation>
    </message>
    <message>
        <source>Appointment at {time}, came late</source>
        <translation>Horário marcado: {time}, chegou depois</translation>
    </message>
    <message>
        <source>Appointment at {time}, came early</source>
        <translation>Horário marcado: {time}, chegou antes</translation>
    </message>
    <message>
        <source>Appointment at {time}</source>
        <translation>Horário marcado: {time}</translation>
    </message>
    <message>
        <source>Does not have: {what}</source>
        <translation>Não trouxe: {what}</translation>
    </message>
    <message>
        <source>Says to have everything on the list</source>
        <translation>Diz que trouxe tudo da lista</translation>
    </message>
    <message>
        <source>Set aside: {numbers}</source>
        <translation>Suspensas: {numbers}</translation>
    </message>
    <message>
        <source>Who sits at {counter}</source>
        <translation>Quem está em: {counter}</translation>
    </message>
    <message>
        <source>Pause to rest</source>
        <translation>Pausa de descanso</translation>
    </message>
    <message>
        <source>Pause to eat</source>
        <translation>Pausa para refeição</translation>
    </message>
    <message>
        <source>Pause to recover</source>
        <translation>Pausa de recuperação</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Outra atividade</translation>
    </message>
    <message>
        <source>Time for a pause, if you like: {minutes} min</source>
        <translation>Hora de uma pausa, se quiser: {minutes} min</translation>
    </message>
    <message>
        <source>People served: {count}</source>
        <translation>Pessoas atendidas: {count}</translation>
    </message>
    <message>
        <source>Time with them: {time}</source>
        <translation>Tempo com elas: {time}</translation>
    </message>
    <message>
        <source>The paper says {number}</source>
        <translation>No papel está {number}</translation>
    </message>
    <message>
        <source>early</source>
        <translation>antes da hora</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>na hora</translation>
    </message>
    <message>
        <source>late</source>
        <translation>depois da hora</translation>
    </message>
    <message>
        <source>Somebody is waiting</source>
        <translation>Há alguém esperando</translation>
    </message>
    <message>
        <source>Open the desk and press F2 to call.</source>
        <translation>Abra o Vez e pressione F2 para chamar.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Todos os serviços</translation>
    </message>
    <message>
        <source>{some} and {count} more</source>
        <translation>{some} e mais {count}</translation>
    </message>
    <message>
        <source>Large letters help them</source>
        <translation>Letras grandes ajudam</translation>
    </message>
    <message>
        <source>It helps to read aloud to them</source>
        <translation>Ler em voz alta ajuda</translation>
    </message>
    <message>
        <source>It helps to have things lower down</source>
        <translation>Ter as coisas mais baixas ajuda</translation>
    </message>
    <message>
        <source>Speaks Libras, the sign language</source>
        <translation>Fala Libras, a língua de sinais</translation>
    </message>
</context>
<context>
    <name>DeskEnded</name>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>Ticket taken at {time}</source>
        <translation>Senha retirada às {time}</translation>
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
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Finish with %1 first</source>
        <translation>Antes, encerre o atendimento de %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
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
            <numerusform>%n procedimento novo para ler</numerusform>
            <numerusform>%n procedimentos novos para ler</numerusform>
        </translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guia</translation>
    </message>
</context>
<context>
    <name>DeskGive</name>
    <message>
        <source>No priority</source>
        <translation>Sem prioridade</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Prioridade por lei</translation>
    </message>
    <message>
        <source>80 years or more</source>
        <translation>80 anos ou mais</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Doador de sangue</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Letras grandes</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Leitura em voz alta</translation>
    </message>
    <message>
        <source>Things lower down</source>
        <translation>As coisas mais baixas</translation>
    </message>
    <message>
        <source>Libras, the sign language</source>
        <translation>Libras, a língua de sinais</translation>
    </message>
</context>
<context>
    <name>DeskGuide</name>
    <message>
        <source>Nothing was found. Try fewer words, or the beginning of one.</source>
        <translation>Nada foi encontrado. Tente menos palavras, ou o começo de uma.</translation>
    </message>
    <message>
        <source>There are no procedures here yet.</source>
        <translation>Ainda não há procedimentos aqui.</translation>
    </message>
    <message>
        <source>New: please read</source>
        <translation>Novos: leia, por favor</translation>
    </message>
    <message>
        <source>For {service}</source>
        <translation>Para {service}</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Todos os procedimentos</translation>
    </message>
    <message>
        <source>in Portuguese</source>
        <translation>em português</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>em inglês</translation>
    </message>
    <message>
        <source>in Spanish</source>
        <translation>em espanhol</translation>
    </message>
    <message>
        <source>Version {version}, since {day}</source>
        <translation>Versão {version}, desde {day}</translation>
    </message>
    <message>
        <source>You have confirmed that you read this.</source>
        <translation>Você confirmou que leu isto.</translation>
    </message>
    <message>
        <source>You have confirmed that you read this. The server is told as soon as it answers.</source>
        <translation>Você confirmou que leu isto. O servidor fica sabendo assim que responder.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Alguém que já saiu</translation>
    </message>
</context>
<context>
    <name>DeskHead</name>
    <message>
        <source>%1 · fictional unit</source>
        <translation>%1 · unidade fictícia</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
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
        <translation>Totem {name}: alguém precisa de ajuda</translation>
    </message>
    <message>
        <source>Totem {name}: somebody feels unwell</source>
        <translation>Totem {name}: alguém está passando mal</translation>
    </message>
    <message>
        <source>Totem {name}: somebody asks for a person</source>
        <translation>Totem {name}: alguém pede uma pessoa</translation>
    </message>
    <message>
        <source>{name}: somebody is needed there at once</source>
        <translation>{name}: precisa de alguém agora</translation>
    </message>
    <message>
        <source>{name}: a difficult conversation</source>
        <translation>{name}: uma conversa difícil</translation>
    </message>
    <message>
        <source>{name}: a question about the work</source>
        <translation>{name}: uma dúvida sobre o trabalho</translation>
    </message>
    <message>
        <source>{name}: something does not work</source>
        <translation>{name}: algo não funciona</translation>
    </message>
    <message>
        <source>I need somebody here at once</source>
        <translation>Preciso de alguém aqui agora</translation>
    </message>
    <message>
        <source>The conversation is difficult</source>
        <translation>A conversa está difícil</translation>
    </message>
    <message>
        <source>I have a question about the work</source>
        <translation>Tenho uma dúvida sobre o trabalho</translation>
    </message>
    <message>
        <source>Something here does not work</source>
        <translation>Algo aqui não funciona</translation>
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
        <translation>Está na tela de outras pessoas.</translation>
    </message>
    <message>
        <source>Sent, and nobody sees it yet</source>
        <translation>Enviado, mas ninguém viu ainda</translation>
    </message>
    <message>
        <source>No other desk is open now. Use the telephone if you can.</source>
        <translation>Nenhum outro atendimento está aberto agora. Se puder, use o telefone.</translation>
    </message>
    <message>
        <source>Seen: somebody is on the way</source>
        <translation>Visto: alguém está a caminho</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Não foi enviado</translation>
    </message>
    <message>
        <source>There is no connection. Use the telephone if you can, or press again.</source>
        <translation>Não há conexão. Se puder, use o telefone, ou aperte de novo.</translation>
    </message>
    <message>
        <source>for {minutes} min</source>
        <translation>há {minutes} min</translation>
    </message>
    <message>
        <source>and others: {count}</source>
        <translation>e outras: {count}</translation>
    </message>
    <message>
        <source>you said that you are going</source>
        <translation>você disse que vai</translation>
    </message>
    <message>
        <source>Somebody is needed</source>
        <translation>Alguém precisa de você</translation>
    </message>
    <message>
        <source>Nobody could come</source>
        <translation>Ninguém pôde vir</translation>
    </message>
    <message>
        <source>Use the telephone if you can, or press again.</source>
        <translation>Se puder, use o telefone, ou aperte de novo.</translation>
    </message>
</context>
<context>
    <name>DeskNotices</name>
    <message>
        <source>Nobody is waiting now</source>
        <translation>Ninguém aguarda agora</translation>
    </message>
    <message>
        <source>When somebody arrives, the button lights up.</source>
        <translation>Quando alguém chegar, o botão acende.</translation>
    </message>
    <message>
        <source>Another desk called first</source>
        <translation>Outra pessoa chamou antes</translation>
    </message>
    <message>
        <source>Nobody else is waiting. When somebody arrives, the button lights up.</source>
        <translation>Ninguém mais aguarda. Quando alguém chegar, o botão acende.</translation>
    </message>
    <message>
        <source>{number} has already changed</source>
        <translation>A senha {number} já mudou</translation>
    </message>
    <message>
        <source>The screen shows how it is now. You can go on from here.</source>
        <translation>A tela mostra como ela está agora. Você pode continuar daqui.</translation>
    </message>
    <message>
        <source>This ticket is no longer in the room</source>
        <translation>Esta senha não está mais na fila</translation>
    </message>
    <message>
        <source>The person may have given up. You can call the next one.</source>
        <translation>Talvez a pessoa tenha desistido. Você pode chamar a próxima.</translation>
    </message>
    <message>
        <source>{counter} is taken</source>
        <translation>{counter} já tem alguém</translation>
    </message>
    <message>
        <source>Somebody sat down there first. Choose another one.</source>
        <translation>Outra pessoa da equipe chegou antes. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>You are no longer at {counter}</source>
        <translation>Você não está mais em {counter}</translation>
    </message>
    <message>
        <source>Nothing was lost. Choose a counter to go on.</source>
        <translation>Nada se perdeu. Escolha um lugar para continuar.</translation>
    </message>
    <message>
        <source>{number} is still in front of you</source>
        <translation>A senha {number} ainda está com você</translation>
    </message>
    <message>
        <source>Finish with this person, then call the next one.</source>
        <translation>Encerre este atendimento e depois chame a próxima pessoa.</translation>
    </message>
    <message>
        <source>This was not done</source>
        <translation>Isto não foi feito</translation>
    </message>
    <message>
        <source>The rules of the unit do not allow it now. Nothing was lost.</source>
        <translation>As regras da unidade não permitem isto agora. Nada se perdeu.</translation>
    </message>
    <message>
        <source>Your access does not include it. Talk to who coordinates the unit.</source>
        <translation>Seu acesso não inclui isto. Fale com quem coordena a unidade.</translation>
    </message>
    <message>
        <source>Your access has ended</source>
        <translation>Seu acesso terminou</translation>
    </message>
    <message>
        <source>Nothing was lost. Talk to who coordinates the unit to get a new code.</source>
        <translation>Nada se perdeu. Peça um novo código a quem coordena a unidade.</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>O servidor respondeu algo inesperado</translation>
    </message>
    <message>
        <source>It may be of another version. Call the technician.</source>
        <translation>Ele pode ser de outra versão. Chame a equipe técnica.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>O servidor não responde</translation>
    </message>
    <message>
        <source>Check that the network cable is in place, then try again.</source>
        <translation>Veja se o cabo de rede está no lugar e tente de novo.</translation>
    </message>
    <message>
        <source>The server does not answer yet</source>
        <translation>O servidor ainda não responde</translation>
    </message>
    <message>
        <source>You do not need to do anything: it is tried again by itself.</source>
        <translation>Você não precisa fazer nada: a tentativa se repete sozinha.</translation>
    </message>
    <message>
        <source>This code was not recognized</source>
        <translation>Este código não foi reconhecido</translation>
    </message>
    <message>
        <source>Check it letter by letter and try again.</source>
        <translation>Confira letra por letra e tente de novo.</translation>
    </message>
    <message>
        <source>The code is not complete</source>
        <translation>O código não está completo</translation>
    </message>
    <message>
        <source>It has 16 letters and digits, in four groups of four.</source>
        <translation>Ele tem 16 letras e números, em quatro grupos de quatro.</translation>
    </message>
    <message>
        <source>This code belongs to a device</source>
        <translation>Este código é de um aparelho</translation>
    </message>
    <message>
        <source>Use the code that you received to attend people.</source>
        <translation>Use o código que você recebeu para atender.</translation>
    </message>
    <message>
        <source>It is confirmed</source>
        <translation>Está confirmado</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <translation>A chamada não foi feita</translation>
    </message>
    <message>
        <source>The connection failed before it left. Nothing was lost. Press again.</source>
        <translation>A conexão falhou antes. Nada se perdeu. Pressione de novo.</translation>
    </message>
    <message>
        <source>No connection since {time}</source>
        <translation>Sem conexão desde as {time}</translation>
    </message>
    <message>
        <source>Nothing was lost. The buttons come back by themselves.</source>
        <translation>Nada se perdeu. Os botões voltam sozinhos.</translation>
    </message>
    <message>
        <source>What you pressed was done, once.</source>
        <translation>O que você pressionou foi feito, uma só vez.</translation>
    </message>
    <message>
        <source>What you pressed is kept and will be confirmed.</source>
        <translation>O que você pressionou está guardado e será confirmado.</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Sua sessão terminou</translation>
    </message>
    <message>
        <source>Nothing was lost. Sign in again and go on from where you were.</source>
        <translation>Nada se perdeu. Entre de novo e continue de onde parou.</translation>
    </message>
    <message>
        <source>Your role here is not to attend people</source>
        <translation>Sua função aqui não é atender pessoas</translation>
    </message>
    <message>
        <source>Whoever looks after the people of the unit can change that.</source>
        <translation>Quem administra a unidade pode mudar isso.</translation>
    </message>
    <message>
        <source>Type your name and your password</source>
        <translation>Digite seu nome e sua senha de acesso</translation>
    </message>
    <message>
        <source>The name is the one that you sign in with.</source>
        <translation>É o nome que você usa para entrar.</translation>
    </message>
    <message>
        <source>Name or password do not match</source>
        <translation>O nome e a senha de acesso não conferem</translation>
    </message>
    <message>
        <source>Check both and try again. In the password, capital letters count.</source>
        <translation>Confira os dois e tente de novo. Na senha, maiúsculas fazem diferença.</translation>
    </message>
    <message>
        <source>Too many attempts with this name</source>
        <translation>Muitas tentativas com este nome</translation>
    </message>
    <message>
        <source>Try again in {fact} min, or ask who coordinates the unit to unlock it.</source>
        <translation>Tente de novo em {fact} min, ou peça a quem coordena a unidade para liberar.</translation>
    </message>
    <message>
        <source>The two new passwords are different</source>
        <translation>As duas senhas novas são diferentes</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Digite a mesma duas vezes.</translation>
    </message>
    <message>
        <source>This password is too short</source>
        <translation>Esta senha é curta demais</translation>
    </message>
    <message>
        <source>It needs {fact} characters. A short sentence is easy to remember.</source>
        <translation>Ela precisa de {fact} caracteres. Uma frase curta é fácil de lembrar.</translation>
    </message>
    <message>
        <source>This password is too long</source>
        <translation>Esta senha é longa demais</translation>
    </message>
    <message>
        <source>Choose one of up to 128 characters.</source>
        <translation>Escolha uma de até 128 caracteres.</translation>
    </message>
    <message>
        <source>Many people use this password</source>
        <translation>Muita gente usa esta senha</translation>
    </message>
    <message>
        <source>It would be guessed first. Choose another one, such as a short sentence.</source>
        <translation>Ela seria adivinhada logo. Escolha outra, como uma frase curta.</translation>
    </message>
    <message>
        <source>This password is like your name</source>
        <translation>Esta senha parece com o seu nome</translation>
    </message>
    <message>
        <source>This is the password that you have now</source>
        <translation>Esta é a senha que você já tem</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Escolha outra.</translation>
    </message>
    <message>
        <source>This password was not taken</source>
        <translation>Esta senha não foi aceita</translation>
    </message>
    <message>
        <source>Choose another one, such as a short sentence.</source>
        <translation>Escolha outra, como uma frase curta.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Sua senha de acesso mudou</translation>
    </message>
    <message>
        <source>Your sessions on other computers have ended.</source>
        <translation>Suas sessões em outros computadores terminaram.</translation>
    </message>
    <message>
        <source>The server does not prove who it is</source>
        <translation>O servidor não prova quem é</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Call the technician.</source>
        <translation>Nada foi enviado a ele. Chame o suporte técnico.</translation>
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
        <translation>{counter} não faz este serviço</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another place.</source>
        <translation>Nada mudou. Escolha outro lugar.</translation>
    </message>
    <message>
        <source>The appointment is at another unit</source>
        <translation>O horário marcado é em outra unidade</translation>
    </message>
    <message>
        <source>Tell the person where: the confirmation has the address.</source>
        <translation>Diga à pessoa onde é: o endereço está na confirmação.</translation>
    </message>
    <message>
        <source>The appointment is for another day</source>
        <translation>O horário marcado é para outro dia</translation>
    </message>
    <message>
        <source>It is for {fact}.</source>
        <translation>É para {fact}.</translation>
    </message>
    <message>
        <source>The appointment was cancelled</source>
        <translation>O horário marcado foi cancelado</translation>
    </message>
    <message>
        <source>This appointment is over</source>
        <translation>Este horário marcado já passou</translation>
    </message>
    <message>
        <source>Somebody came for it already, or its time has passed.</source>
        <translation>Alguém já veio por ele, ou a hora passou.</translation>
    </message>
    <message>
        <source>The notes of this visit are closed</source>
        <translation>As anotações desta visita estão fechadas</translation>
    </message>
    <message>
        <source>They can be read while the person is here.</source>
        <translation>Elas podem ser lidas enquanto a pessoa está aqui.</translation>
    </message>
    <message>
        <source>Another server does the work of this unit now</source>
        <translation>Outro servidor cuida desta unidade agora</translation>
    </message>
    <message>
        <source>This was not done. Call the technician: this desk has to be pointed there.</source>
        <translation>Isto não foi feito. Chame o suporte técnico: este computador precisa ser apontado para lá.</translation>
    </message>
    <message>
        <source>Another server took the place of this one</source>
        <translation>Outro servidor tomou o lugar deste</translation>
    </message>
    <message>
        <source>The server is still catching up</source>
        <translation>O servidor ainda está se atualizando</translation>
    </message>
    <message>
        <source>This was not done. Wait a moment and press again.</source>
        <translation>Isto não foi feito. Espere um momento e pressione de novo.</translation>
    </message>
    <message>
        <source>The server has stopped to avoid mistakes</source>
        <translation>O servidor parou para evitar erros</translation>
    </message>
    <message>
        <source>This was not done. Call the technician.</source>
        <translation>Isto não foi feito. Chame o suporte técnico.</translation>
    </message>
    <message>
        <source>No such appointment was found</source>
        <translation>Este horário marcado não foi encontrado</translation>
    </message>
    <message>
        <source>Check what was typed. By CPF only appointments of today are found.</source>
        <translation>Confira o que foi digitado. Pelo CPF só se encontram os de hoje.</translation>
    </message>
    <message>
        <source>{number} is the ticket of this appointment</source>
        <translation>{number} é a senha deste horário marcado</translation>
    </message>
    <message>
        <source>Tell the person the number: it waits to be called.</source>
        <translation>Diga o número à pessoa: é só aguardar a chamada.</translation>
    </message>
    <message>
        <source>{counter} was closed at {fact}</source>
        <translation>{counter} foi fechado às {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Nothing was lost.</source>
        <translation>Este computador ficou tempo demais sem conexão. Nada se perdeu.</translation>
    </message>
    <message>
        <source>{number} went back to the queue at {fact}</source>
        <translation>{number} voltou para a fila às {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. The person has kept their place; {counter} was closed.</source>
        <translation>Este computador ficou tempo demais sem conexão. A pessoa manteve o lugar na fila; {counter} foi fechado.</translation>
    </message>
    <message>
        <source>{number} was set aside at {fact}</source>
        <translation>{number} foi suspensa às {fact}</translation>
    </message>
    <message>
        <source>This desk was out of reach for too long. Take it up again from who is set aside (F8).</source>
        <translation>Este computador ficou tempo demais sem conexão. Retome a senha na lista de suspensas (F8).</translation>
    </message>
    <message>
        <source>Somebody else is going there</source>
        <translation>Outra pessoa já está indo</translation>
    </message>
    <message>
        <source>You can go on with your work.</source>
        <translation>Você pode continuar seu trabalho.</translation>
    </message>
    <message>
        <source>Too many attempts in a short time</source>
        <translation>Muitas tentativas em pouco tempo</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} seconds and try again.</source>
        <translation>Nada se perdeu. Espere {fact} segundos e tente de novo.</translation>
    </message>
    <message>
        <source>Nothing was lost. Wait {fact} min and try again.</source>
        <translation>Nada se perdeu. Espere {fact} min e tente de novo.</translation>
    </message>
    <message>
        <source>This day or time cannot be read</source>
        <translation>Não foi possível entender o dia ou a hora</translation>
    </message>
    <message>
        <source>Write the day as 12/03 and the time as 14:30.</source>
        <translation>Escreva o dia como 12/03 e a hora como 14:30.</translation>
    </message>
    <message>
        <source>This time is over, or more than a year away</source>
        <translation>Esse horário já passou, ou está a mais de um ano</translation>
    </message>
    <message>
        <source>Choose another day or time.</source>
        <translation>Escolha outro dia ou outra hora.</translation>
    </message>
    <message>
        <source>The digits of this CPF do not agree</source>
        <translation>Os números deste CPF não conferem</translation>
    </message>
    <message>
        <source>Check what was typed, or leave it empty.</source>
        <translation>Confira o que foi digitado, ou deixe em branco.</translation>
    </message>
    <message>
        <source>The person can take an ordinary ticket at the totem.</source>
        <translation>A pessoa pode retirar uma senha comum no totem.</translation>
    </message>
    <message>
        <source>Nobody is served at that time</source>
        <translation>Não há atendimento nesse horário</translation>
    </message>
    <message>
        <source>The service opens next on {fact}. Choose another day or time.</source>
        <translation>O próximo atendimento deste serviço começa em {fact}. Escolha outro dia ou horário.</translation>
    </message>
    <message>
        <source>The service does not open again in the year to come. Choose another one.</source>
        <translation>Este serviço não abre mais nos próximos doze meses. Escolha outro serviço.</translation>
    </message>
    <message>
        <source>That day is a holiday</source>
        <translation>Esse dia é feriado</translation>
    </message>
    <message>
        <source>No appointment is left at that time</source>
        <translation>Não há mais vagas nesse horário</translation>
    </message>
    <message>
        <source>There is room again from {fact} on. Choose another day or time.</source>
        <translation>Há vagas de novo a partir de {fact}. Escolha outro dia ou horário.</translation>
    </message>
    <message>
        <source>This service gives no tickets now</source>
        <translation>Este serviço não emite senhas agora</translation>
    </message>
    <message>
        <source>It opens next on {fact}. No ticket was given.</source>
        <translation>Ele volta a abrir em {fact}. Nenhuma senha foi emitida.</translation>
    </message>
    <message>
        <source>It does not open again in the year to come. No ticket was given.</source>
        <translation>Ele não abre mais nos próximos doze meses. Nenhuma senha foi emitida.</translation>
    </message>
    <message>
        <source>All tickets of this service are given</source>
        <translation>As senhas deste serviço acabaram por enquanto</translation>
    </message>
    <message>
        <source>There are more from {fact} on. No ticket was given.</source>
        <translation>Haverá mais a partir de {fact}. Nenhuma senha foi emitida.</translation>
    </message>
    <message>
        <source>It is not known when there are more. No ticket was given.</source>
        <translation>Ainda não se sabe quando haverá mais. Nenhuma senha foi emitida.</translation>
    </message>
    <message>
        <source>{number} was given</source>
        <translation>A senha {number} foi emitida</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Cost</source>
        <translation>Quanto custa</translation>
    </message>
    <message>
        <source>How long it takes</source>
        <translation>Em quanto tempo fica pronto</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Espera agora</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>O que trazer</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Retirar senha</translation>
    </message>
    <message>
        <source>Check what I have</source>
        <translation>Conferir o que eu trouxe</translation>
    </message>
</context>
<context>
    <name>EndedSheet</name>
    <message>
        <source>The person is here after all</source>
        <translation>A pessoa apareceu</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Read what was written</source>
        <translation>Ler o que foi anotado</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>Fica registrado quem lê isto, e quando.</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>Não foi possível ler agora. Tente de novo.</translation>
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
            <numerusform>Este código vale por mais %n minuto.</numerusform>
            <numerusform>Este código vale por mais %n minutos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>This device: %1    Server: %2</source>
        <translation>Este aparelho: %1    Servidor: %2</translation>
    </message>
</context>
<context>
    <name>EnrolWords</name>
    <message>
        <source>Register this totem</source>
        <translation>Cadastre este totem</translation>
    </message>
    <message>
        <source>Register this panel</source>
        <translation>Cadastre este painel</translation>
    </message>
    <message>
        <source>Registration was refused</source>
        <translation>O cadastro foi recusado</translation>
    </message>
    <message>
        <source>The registration cannot be stored</source>
        <translation>Não é possível guardar o cadastro</translation>
    </message>
    <message>
        <source>The server could not be verified</source>
        <translation>Não foi possível confirmar o servidor</translation>
    </message>
    <message>
        <source>Looking for the server</source>
        <translation>Procurando o servidor</translation>
    </message>
    <message>
        <source>The earlier registration of this device was withdrawn.</source>
        <translation>O cadastro anterior deste aparelho foi retirado.</translation>
    </message>
    <message>
        <source>The server does not know the earlier registration of this device.</source>
        <translation>O servidor não reconhece o cadastro anterior deste aparelho.</translation>
    </message>
    <message>
        <source>This device is not registered yet.</source>
        <translation>Este aparelho ainda não tem cadastro.</translation>
    </message>
    <message>
        <source>A person who looks after the devices refused this one.</source>
        <translation>Uma pessoa que cuida dos aparelhos recusou este.</translation>
    </message>
    <message>
        <source>This device cannot write to its disk.</source>
        <translation>Este aparelho não consegue gravar no disco.</translation>
    </message>
    <message>
        <source>There is no answer from the server yet.</source>
        <translation>O servidor ainda não respondeu.</translation>
    </message>
    <message>
        <source>Its certificate has expired, or the clock of this device is wrong.</source>
        <translation>O certificado dele venceu, ou o relógio deste aparelho está errado.</translation>
    </message>
    <message>
        <source>Its certificate is not valid yet, or the clock of this device is wrong.</source>
        <translation>O certificado dele ainda não vale, ou o relógio deste aparelho está errado.</translation>
    </message>
    <message>
        <source>Its certificate is for another address.</source>
        <translation>O certificado dele é de outro endereço.</translation>
    </message>
    <message>
        <source>This device does not know who issued its certificate.</source>
        <translation>Este aparelho não conhece quem emitiu o certificado dele.</translation>
    </message>
    <message>
        <source>At this address nothing answers with a protected connection.</source>
        <translation>Neste endereço nada responde com conexão protegida.</translation>
    </message>
    <message>
        <source>Its certificate was not accepted.</source>
        <translation>O certificado dele não foi aceito.</translation>
    </message>
    <message>
        <source>Call the person who looks after the devices of this place.</source>
        <translation>Chame a pessoa que cuida dos aparelhos deste lugar.</translation>
    </message>
    <message>
        <source>That person opens “Devices” and types the code above.</source>
        <translation>Essa pessoa abre “Aparelhos” e digita o código acima.</translation>
    </message>
    <message>
        <source>Check the name of this device, and confirm. This screen goes on by itself.</source>
        <translation>Confira o nome deste aparelho e confirme. Esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>Ask whether this device belongs here.</source>
        <translation>Pergunte se este aparelho é deste lugar.</translation>
    </message>
    <message>
        <source>A new code appears in one minute.</source>
        <translation>Um novo código aparece em um minuto.</translation>
    </message>
    <message>
        <source>Call the technical team.</source>
        <translation>Chame a equipe técnica.</translation>
    </message>
    <message>
        <source>Check whether the disk is full or protected against writing.</source>
        <translation>Confira se o disco está cheio ou protegido contra gravação.</translation>
    </message>
    <message>
        <source>This screen goes on by itself.</source>
        <translation>Esta tela continua sozinha.</translation>
    </message>
    <message>
        <source>Check the address of the server, and the date and time of this device.</source>
        <translation>Confira o endereço do servidor, e a data e a hora deste aparelho.</translation>
    </message>
    <message>
        <source>Check the certificate of the server, and its authority on this device.</source>
        <translation>Confira o certificado do servidor, e neste aparelho quem o emitiu.</translation>
    </message>
    <message>
        <source>Nothing was sent. This screen tries again by itself.</source>
        <translation>Nada foi enviado. Esta tela tenta de novo sozinha.</translation>
    </message>
    <message>
        <source>Check whether the network cable or the wireless network is connected.</source>
        <translation>Confira se o cabo de rede ou a rede sem fio está funcionando.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Confira o endereço do servidor.</translation>
    </message>
    <message>
        <source>This screen goes on by itself as soon as there is a connection.</source>
        <translation>Esta tela continua sozinha assim que houver conexão.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>What do you need?</source>
        <translation>Do que você precisa?</translation>
    </message>
    <message>
        <source>Type the code of your appointment</source>
        <translation>Digite o código do seu horário</translation>
    </message>
    <message>
        <source>Type your CPF</source>
        <translation>Digite o seu CPF</translation>
    </message>
    <message>
        <source>Type the number of your ticket</source>
        <translation>Digite o número da sua senha</translation>
    </message>
    <message>
        <source>One of the digits is not right. Check them and type again.</source>
        <translation>Algum número não está certo. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>This number is not in the queue today. Check it and type again.</source>
        <translation>Esta senha não está na fila hoje. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>No appointment for today was found with this CPF.</source>
        <translation>Não há horário marcado para hoje com este CPF.</translation>
    </message>
    <message>
        <source>No appointment was found with this code. Check it and type again.</source>
        <translation>Não há horário com este código. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment. Please speak to our team.</source>
        <translation>Não dá para consultar neste momento. Fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>This code is not from here. Show the code of your appointment or ticket.</source>
        <translation>Este código não é daqui. Mostre o código do seu horário ou da sua senha.</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Um instante…</translation>
    </message>
    <message>
        <source>Type a word, such as a document or a tax.</source>
        <translation>Digite uma palavra, como um documento ou imposto.</translation>
    </message>
    <message>
        <source>Nothing was found. Try another word.</source>
        <translation>Não encontramos. Tente outra palavra.</translation>
    </message>
    <message>
        <source>It has eight letters and digits, as in %1.</source>
        <translation>São oito letras e números, como %1.</translation>
    </message>
    <message>
        <source>It serves only to find your appointment. It is not kept.</source>
        <translation>Serve só para achar o seu horário. Não fica guardado.</translation>
    </message>
    <message>
        <source>%1 of 11 digits typed</source>
        <translation>%1 de 11 números digitados</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Your visit is not over yet. Come and rate it afterwards.</source>
        <translation>Seu atendimento ainda não terminou. Depois dele, volte aqui para avaliar.</translation>
    </message>
    <message>
        <source>This ticket can only be rated on its own day, after the visit.</source>
        <translation>Esta senha só pode ser avaliada no mesmo dia, depois do atendimento.</translation>
    </message>
    <message>
        <source>Number and letters do not belong together. Check them and type again.</source>
        <translation>O número e as letras não combinam. Confira e digite de novo.</translation>
    </message>
    <message>
        <source>This ticket has ended. To rate your visit, type also the four letters on the paper.</source>
        <translation>Esta senha já foi atendida. Para avaliar, digite também as quatro letras que estão no papel.</translation>
    </message>
    <message>
        <source>It is on your paper, as in %1. After your visit, type also its four letters and rate us.</source>
        <translation>Está no seu papel, como %1. Depois do atendimento, digite também as quatro letras e avalie.</translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Finish</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Como terminou</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Próximo passo</translation>
    </message>
    <message>
        <source>Note (needed)</source>
        <translation>Anotação (necessária)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anotação</translation>
    </message>
    <message>
        <source>The note is for your colleagues in this unit, and is erased after a time. Write only what the next visit needs.</source>
        <translation>A anotação é para colegas desta unidade e é apagada depois de um tempo. Escreva só o que a próxima visita precisa.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Próximo agendamento</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Acessibilidade</translation>
    </message>
</context>
<context>
    <name>GiveSheet</name>
    <message>
        <source>Give a ticket</source>
        <translation>Emitir uma senha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>No service is called so.</source>
        <translation>Nenhum serviço tem esse nome.</translation>
    </message>
    <message>
        <source>Priority, as the person says</source>
        <translation>Prioridade, como a pessoa declara</translation>
    </message>
    <message>
        <source>Language of the person</source>
        <translation>Idioma da pessoa</translation>
    </message>
    <message>
        <source>Giving…</source>
        <translation>Emitindo…</translation>
    </message>
    <message>
        <source>Give the ticket</source>
        <translation>Emitir a senha</translation>
    </message>
    <message>
        <source>What helps the person, as they say</source>
        <translation>O que ajuda a pessoa, como ela diz</translation>
    </message>
</context>
<context>
    <name>GiveUpPage</name>
    <message>
        <source>Ticket %1 is given up</source>
        <translation>A senha %1 foi cancelada</translation>
    </message>
    <message>
        <source>Give up ticket %1?</source>
        <translation>Desistir da senha %1?</translation>
    </message>
    <message>
        <source>Thank you for telling us. If it was a mistake, speak to our team.</source>
        <translation>Obrigado por avisar. Se foi engano, fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>You leave the queue. Nobody calls this number any more.</source>
        <translation>Você sai da fila. Ninguém mais chama este número.</translation>
    </message>
    <message>
        <source>It cannot be given up at this moment. Please speak to our team.</source>
        <translation>Não dá para cancelar neste momento. Fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>No, I stay in the queue</source>
        <translation>Não, fico na fila</translation>
    </message>
    <message>
        <source>Yes, I give it up</source>
        <translation>Sim, desisto</translation>
    </message>
</context>
<context>
    <name>GivenTicket</name>
    <message>
        <source>Write the number down for the person:</source>
        <translation>Anote o número para a pessoa:</translation>
    </message>
    <message>
        <source>Code for the phone</source>
        <translation>Código para o celular</translation>
    </message>
    <message>
        <source>With the camera of their phone here, the person follows the queue.</source>
        <translation>Com a câmera do celular apontada para cá, a pessoa acompanha a fila.</translation>
    </message>
</context>
<context>
    <name>GuideArticle</name>
    <message>
        <source>I have read this</source>
        <translation>Li este procedimento</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Who has read this?</source>
        <translation>Quem leu isto?</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>Não foi possível ler isto agora. Feche e tente de novo.</translation>
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
        <translation>para ler</translation>
    </message>
</context>
<context>
    <name>GuideList</name>
    <message>
        <source>Search the procedures</source>
        <translation>Procurar nos procedimentos</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Procedimentos</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Procedures</source>
        <translation>Procedimentos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Unidade fictícia</translation>
    </message>
</context>
<context>
    <name>HelpBanner</name>
    <message>
        <source>It is settled</source>
        <translation>Está resolvido</translation>
    </message>
    <message>
        <source>I am going</source>
        <translation>Eu vou</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Choose what you need</source>
        <translation>Escolha o que você precisa</translation>
    </message>
    <message>
        <source>Touch a subject, then a service. You see what to bring before you take the ticket.</source>
        <translation>Toque em um assunto e depois em um serviço. Você vê o que trazer antes de retirar a senha.</translation>
    </message>
    <message>
        <source>Say if you have priority</source>
        <translation>Diga se você tem prioridade</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing at this screen.</source>
        <translation>É um direito seu, garantido por lei. Nesta tela você não precisa comprovar nada.</translation>
    </message>
    <message>
        <source>Take the ticket and wait</source>
        <translation>Pegue a senha e aguarde</translation>
    </message>
    <message>
        <source>The panel shows and says your number and the counter to go to.</source>
        <translation>O painel mostra e fala a sua senha e o lugar aonde você deve ir.</translation>
    </message>
    <message>
        <source>Do you prefer to speak to someone?</source>
        <translation>Você prefere falar com alguém?</translation>
    </message>
    <message>
        <source>Our team is near and takes a ticket with you.</source>
        <translation>Nossa equipe está por perto e retira a senha com você.</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Entendi</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Quiet call</source>
        <translation>Chamada discreta</translation>
    </message>
    <message>
        <source>Who coordinates the unit sees it on their screen. Nothing sounds, and the person in front of you sees nothing.</source>
        <translation>Quem coordena a unidade vê na própria tela. Não toca nada, e quem está à sua frente não vê nada.</translation>
    </message>
    <message>
        <source>I do not need anybody any more</source>
        <translation>Não preciso mais de ninguém</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>This screen goes back to the start in %1 s.</source>
        <translation>Esta tela volta ao início em %1 s.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Ainda estou aqui</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Você ainda está aí?</translation>
    </message>
</context>
<context>
    <name>InFront</name>
    <message>
        <source>%1: see the proof</source>
        <translation>%1: confira o comprovante</translation>
    </message>
</context>
<context>
    <name>InsteadPage</name>
    <message>
        <source>This service is for companies</source>
        <translation>Este serviço é para empresas</translation>
    </message>
    <message>
        <source>This service is for people</source>
        <translation>Este serviço é para pessoas</translation>
    </message>
    <message>
        <source>For you we have this service:</source>
        <translation>Para você temos este serviço:</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos os serviços</translation>
    </message>
</context>
<context>
    <name>IssuingPage</name>
    <message>
        <source>One moment, your ticket is on its way…</source>
        <translation>Um instante, sua senha já vem…</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys and options</source>
        <translation>Teclas e opções</translation>
    </message>
    <message>
        <source>Call next, start serving, finish</source>
        <translation>Chamar próximo, atender, encerrar</translation>
    </message>
    <message>
        <source>Call the same person again</source>
        <translation>Chamar a mesma pessoa de novo</translation>
    </message>
    <message>
        <source>The person did not come</source>
        <translation>A pessoa não veio</translation>
    </message>
    <message>
        <source>The person gave up</source>
        <translation>A pessoa desistiu</translation>
    </message>
    <message>
        <source>List of who waits</source>
        <translation>Lista de quem aguarda</translation>
    </message>
    <message>
        <source>Sit at another counter</source>
        <translation>Atender em outro lugar</translation>
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
        <translation>Tela inteira</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Mudar minha senha de acesso</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Senhas suspensas</translation>
    </message>
    <message>
        <source>Write down what was done</source>
        <translation>Registrar o que foi feito</translation>
    </message>
    <message>
        <source>Set the person aside</source>
        <translation>Suspender o atendimento</translation>
    </message>
    <message>
        <source>Send the person on</source>
        <translation>Encaminhar a pessoa</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Earlier visits of the person</source>
        <translation>Visitas anteriores da pessoa</translation>
    </message>
    <message>
        <source>Find a ticket of today</source>
        <translation>Procurar uma senha de hoje</translation>
    </message>
    <message>
        <source>Undo, for some seconds</source>
        <translation>Desfazer, por alguns segundos</translation>
    </message>
    <message>
        <source>Pause, and my day</source>
        <translation>Pausa, e o meu dia</translation>
    </message>
    <message>
        <source>Ticket for who has an appointment</source>
        <translation>Senha para quem tem horário marcado</translation>
    </message>
    <message>
        <source>Tell me when somebody comes</source>
        <translation>Avisar quando chegar alguém</translation>
    </message>
    <message>
        <source>With a sound</source>
        <translation>Com um som</translation>
    </message>
    <message>
        <source>This computer shows no messages beside its clock. The name of the window says how many are waiting.</source>
        <translation>Este computador não mostra mensagens ao lado do relógio. O nome da janela diz quantas pessoas esperam.</translation>
    </message>
    <message>
        <source>This computer could not make the sound.</source>
        <translation>Este computador não conseguiu tocar o som.</translation>
    </message>
    <message>
        <source>Procedures beside the work</source>
        <translation>Procedimentos ao lado do trabalho</translation>
    </message>
    <message>
        <source>Quiet call</source>
        <translation>Chamada discreta</translation>
    </message>
    <message>
        <source>Go where somebody is needed; it is settled</source>
        <translation>Ir aonde precisam de alguém; está resolvido</translation>
    </message>
    <message>
        <source>Quiet call: somebody is needed here at once</source>
        <translation>Chamada discreta: preciso de alguém agora</translation>
    </message>
    <message>
        <source>Quiet call, with a word of why</source>
        <translation>Chamada discreta, dizendo por quê</translation>
    </message>
    <message>
        <source>Next appointment of the person</source>
        <translation>Próximo agendamento da pessoa</translation>
    </message>
    <message>
        <source>Give a ticket</source>
        <translation>Emitir uma senha</translation>
    </message>
    <message>
        <source>Ticket for who cannot use a totem</source>
        <translation>Senha para quem não consegue usar o totem</translation>
    </message>
</context>
<context>
    <name>KioskFace</name>
    <message>
        <source>up to %1 min</source>
        <translation>até %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 a %2 min</translation>
    </message>
    <message>
        <source>no tickets now</source>
        <translation>sem senhas agora</translation>
    </message>
    <message>
        <source>closed now</source>
        <translation>fechado agora</translation>
    </message>
    <message>
        <source>more tickets at %1</source>
        <translation>novas senhas às %1</translation>
    </message>
    <message>
        <source>opens at %1</source>
        <translation>abre às %1</translation>
    </message>
    <message>
        <source>more tickets tomorrow, %1</source>
        <translation>novas senhas amanhã, %1</translation>
    </message>
    <message>
        <source>opens tomorrow, %1</source>
        <translation>abre amanhã, %1</translation>
    </message>
    <message>
        <source>more tickets %1, %2</source>
        <translation>novas senhas: %1, %2</translation>
    </message>
    <message>
        <source>opens %1, %2</source>
        <translation>abre %1, %2</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Sign language</source>
        <translation>Libras</translation>
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
        <translation>Últimas chamadas</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>Senha %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Preferencial</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Senha</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>At what time do you come back?</source>
        <translation>A que horas você volta?</translation>
    </message>
    <message>
        <source>One moment, please…</source>
        <translation>Um momento, por favor…</translation>
    </message>
    <message>
        <source>It cannot be looked up at this moment.</source>
        <translation>Não é possível consultar neste momento.</translation>
    </message>
    <message>
        <source>No quieter hour is known for today.</source>
        <translation>Hoje não há um horário mais tranquilo que conheçamos.</translation>
    </message>
    <message>
        <source>You take your ticket now and are free until then. At that time you join the queue. It can be given up at any time.</source>
        <translation>Você retira a senha agora e fica livre até lá. Nessa hora você entra na fila. Pode desistir quando quiser.</translation>
    </message>
    <message>
        <source>Go back and take your ticket for now.</source>
        <translation>Volte e retire a senha para agora.</translation>
    </message>
    <message>
        <source>Usual wait then: %1</source>
        <translation>Espera comum nessa hora: %1</translation>
    </message>
    <message>
        <source>I wait here now</source>
        <translation>Espero aqui agora</translation>
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
        <translation>Reproduzir</translation>
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
        <translation>Foi isso?</translation>
    </message>
    <message>
        <source>Nothing is lost. Type what you need, or speak to someone of our team.</source>
        <translation>Nada se perdeu. Digite o que você precisa ou fale com alguém da equipe.</translation>
    </message>
    <message>
        <source>Come a little closer and say it once more, or type it.</source>
        <translation>Chegue um pouco mais perto e fale de novo, ou digite.</translation>
    </message>
    <message>
        <source>The microphone does not work now</source>
        <translation>O microfone não funciona agora</translation>
    </message>
    <message>
        <source>I could not hear any words</source>
        <translation>Não consegui ouvir nenhuma palavra</translation>
    </message>
    <message>
        <source>Yes, ask this</source>
        <translation>Sim, perguntar isso</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Falar de novo</translation>
    </message>
    <message>
        <source>Type instead</source>
        <translation>Prefiro digitar</translation>
    </message>
</context>
<context>
    <name>ListenPage</name>
    <message>
        <source>One moment, please…</source>
        <translation>Um momento, por favor…</translation>
    </message>
    <message>
        <source>Speak now</source>
        <translation>Fale agora</translation>
    </message>
    <message>
        <source>Say in your own words what you need. Nothing of it is kept.</source>
        <translation>Diga com suas palavras o que você precisa. Nada disso é guardado.</translation>
    </message>
    <message>
        <source>I have finished speaking</source>
        <translation>Terminei de falar</translation>
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
        <translation>Sempre à vista</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>On</source>
        <translation>Ligado</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Acessibilidade</translation>
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
        <translation>Botões mais baixos</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Hear the screen</source>
        <translation>Ouvir a tela</translation>
    </message>
    <message>
        <source>Tell who attends me</source>
        <translation>Avisar quem me atende</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Vez · printer</source>
        <translation>Vez · impressora</translation>
    </message>
    <message>
        <source>The printer is ready. Take a ticket at the totem.</source>
        <translation>A impressora está pronta. Retire uma senha no totem.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation>
            <numerusform>%n senha impressa</numerusform>
            <numerusform>%n senhas impressas</numerusform>
        </translation>
    </message>
    <message>
        <source>The last printed ticket</source>
        <translation>A última senha impressa</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Vez: calling panel</source>
        <translation>Vez: painel de chamada</translation>
    </message>
    <message>
        <source>Demonstration: a fictional branch</source>
        <translation>Demonstração: unidade fictícia</translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message>
        <source>This is still missing</source>
        <translation>Ainda falta isto</translation>
    </message>
    <message>
        <source>You can take a ticket all the same, and ask at the counter.</source>
        <translation>Você pode retirar a senha mesmo assim e perguntar no atendimento.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para o celular</translation>
    </message>
    <message>
        <source>Printing your list…</source>
        <translation>Imprimindo sua lista…</translation>
    </message>
    <message>
        <source>Take your list from the printer.</source>
        <translation>Pegue sua lista na impressora.</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and keep this list</source>
        <translation>Aponte a câmera do celular e guarde esta lista</translation>
    </message>
    <message>
        <source>The list may not have come out. Point your phone at the code.</source>
        <translation>Talvez a lista não tenha saído. Aponte o celular para o código.</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>Imprimir esta lista</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Retirar senha</translation>
    </message>
</context>
<context>
    <name>PanelFace</name>
    <message>
        <source>Second call</source>
        <translation>Segunda chamada</translation>
    </message>
    <message>
        <source>Third call</source>
        <translation>Terceira chamada</translation>
    </message>
    <message>
        <source>Calling again</source>
        <translation>Nova chamada</translation>
    </message>
    <message>
        <source>up to %1 min</source>
        <translation>até %1 min</translation>
    </message>
    <message>
        <source>%1 to %2 min</source>
        <translation>%1 a %2 min</translation>
    </message>
    <message>
        <source>more than %1 h</source>
        <translation>mais de %1 h</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the name of the language, for dates: pt_BR, en or es</comment>
        <translation>pt_BR</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>up to {high} minutes</source>
        <translation>até {high} minutos</translation>
    </message>
    <message>
        <source>{low} to {high} minutes</source>
        <translation>{low} a {high} minutos</translation>
    </message>
    <message>
        <source>Still to bring:</source>
        <translation>Ainda falta trazer:</translation>
    </message>
</context>
<context>
    <name>PaperNotice</name>
    <message>
        <source>The printer has run out of paper.</source>
        <translation>O papel da impressora acabou.</translation>
    </message>
    <message>
        <source>The printer is open.</source>
        <translation>A impressora está aberta.</translation>
    </message>
    <message>
        <source>The paper is stuck in the printer.</source>
        <translation>O papel ficou preso na impressora.</translation>
    </message>
    <message>
        <source>The printer is taking a short break.</source>
        <translation>A impressora está fazendo uma pausa.</translation>
    </message>
    <message>
        <source>The printer is not ready yet.</source>
        <translation>A impressora ainda não está pronta.</translation>
    </message>
    <message>
        <source>The printer has stopped working.</source>
        <translation>A impressora parou de funcionar.</translation>
    </message>
    <message>
        <source>The printer is not working right now.</source>
        <translation>A impressora não está funcionando agora.</translation>
    </message>
    <message>
        <source>The paper has not come out.</source>
        <translation>O papel não saiu.</translation>
    </message>
    <message>
        <source>Your place is kept, even without paper. Write the number down or point your phone at the code.</source>
        <translation>Seu lugar está guardado, mesmo sem papel. Anote o número ou aponte o celular para o código.</translation>
    </message>
    <message>
        <source>If it is not in the printer, touch “Print again”: it will be marked as a second copy. Your place is kept.</source>
        <translation>Se ele não estiver na impressora, toque em “Imprimir de novo”: ele virá marcado como segunda via. Seu lugar está guardado.</translation>
    </message>
    <message>
        <source>It is waiting where the paper comes out.</source>
        <translation>Ela está esperando na saída do papel.</translation>
    </message>
    <message>
        <source>The paper may not have come out.</source>
        <translation>Talvez o papel não tenha saído.</translation>
    </message>
    <message>
        <source>Take your ticket from the printer.</source>
        <translation>Pegue sua senha na impressora.</translation>
    </message>
    <message>
        <source>Printing your ticket…</source>
        <translation>Imprimindo sua senha…</translation>
    </message>
    <message>
        <source>Your place is kept. Write the number down.</source>
        <translation>Seu lugar está guardado. Anote o número.</translation>
    </message>
    <message>
        <source>Your place is kept. You can print it again.</source>
        <translation>Seu lugar está guardado. Você pode imprimir de novo.</translation>
    </message>
</context>
<context>
    <name>PasswordSheet</name>
    <message>
        <source>Change my password</source>
        <translation>Mudar minha senha de acesso</translation>
    </message>
    <message>
        <source>Password that you have now</source>
        <translation>Senha de acesso atual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Senha nova</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Senha nova, mais uma vez</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Mudar a senha</translation>
    </message>
</context>
<context>
    <name>PausePage</name>
    <message>
        <source>Back to work</source>
        <translation>Voltar ao atendimento</translation>
    </message>
    <message>
        <source>At another counter</source>
        <translation>Em outro lugar</translation>
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
        <translation>O guichê fica livre enquanto você está fora. Nenhuma pausa é cedo ou tarde demais.</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Meu dia</translation>
    </message>
    <message>
        <source>What this computer saw of your day. It is for you alone and is not compared with anybody.</source>
        <translation>O que este computador viu do seu dia. É só para você e não é comparado com ninguém.</translation>
    </message>
</context>
<context>
    <name>PriorityPage</name>
    <message>
        <source>Do you have the right to priority?</source>
        <translation>Você tem direito a prioridade?</translation>
    </message>
    <message>
        <source>It is your right by law. You prove nothing here, and nobody sees the reason.</source>
        <translation>É um direito seu, por lei. Aqui você não comprova nada, e ninguém vê o motivo.</translation>
    </message>
    <message>
        <source>Called in the order of arrival.</source>
        <translation>Atendimento por ordem de chegada.</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sem prioridade</translation>
    </message>
    <message>
        <source>Goes before every other priority.</source>
        <translation>Vem antes das outras prioridades.</translation>
    </message>
    <message>
        <source>80 years or older</source>
        <translation>80 anos ou mais</translation>
    </message>
    <message>
        <source>60 or older, disability, autism, pregnant, nursing, with a small child, obesity, reduced mobility.</source>
        <translation>60 anos ou mais, deficiência, autismo, gestante, quem amamenta, criança de colo, obesidade, mobilidade reduzida.</translation>
    </message>
    <message>
        <source>Priority by law</source>
        <translation>Prioridade por lei</translation>
    </message>
    <message>
        <source>Blood donor</source>
        <translation>Doador de sangue</translation>
    </message>
    <message>
        <source>Show your proof at the counter (up to 120 days old).</source>
        <translation>No atendimento, mostre o comprovante (de até 120 dias).</translation>
    </message>
    <message>
        <source>You come back at %1. Do you have the right to priority?</source>
        <translation>Você volta às %1. Tem direito à prioridade?</translation>
    </message>
    <message>
        <source>Come back later</source>
        <translation>Voltar mais tarde</translation>
    </message>
    <message>
        <source>The wait is %1.</source>
        <translation>A espera é de %1.</translation>
    </message>
    <message>
        <source>Come back at a quieter hour</source>
        <translation>Voltar em um horário mais tranquilo</translation>
    </message>
</context>
<context>
    <name>QueueSheet</name>
    <message>
        <source>Who waits</source>
        <translation>Quem aguarda</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>e mais %n pessoa</numerusform>
            <numerusform>e mais %n pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>In the order of calling</source>
        <translation>Na ordem em que serão chamadas</translation>
    </message>
    <message>
        <source>Who is set aside</source>
        <translation>Senhas suspensas</translation>
    </message>
    <message>
        <source>Tickets of today</source>
        <translation>Senhas de hoje</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Aguardam</translation>
    </message>
    <message>
        <source>Aside</source>
        <translation>Suspensas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Number or service</source>
        <translation>Número ou serviço</translation>
    </message>
    <message>
        <source>There is no such ticket now.</source>
        <translation>Não há senha assim agora.</translation>
    </message>
    <message>
        <source>The latest first</source>
        <translation>As mais recentes primeiro</translation>
    </message>
    <message>
        <source>What is over today</source>
        <translation>Encerradas hoje</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Encerradas</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>This could not be read now. Try again.</source>
        <translation>Não foi possível ler agora. Tente de novo.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>Look among those that are over</source>
        <translation>Procurar entre as encerradas</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar mais</translation>
    </message>
</context>
<context>
    <name>RatePage</name>
    <message>
        <source>Thank you for your opinion!</source>
        <translation>Obrigado pela sua opinião!</translation>
    </message>
    <message>
        <source>What mattered most?</source>
        <translation>O que mais pesou?</translation>
    </message>
    <message>
        <source>From 0 to 10, would you recommend this service to a friend?</source>
        <translation>De 0 a 10, você recomendaria este atendimento a um amigo?</translation>
    </message>
    <message>
        <source>It helps us to serve better.</source>
        <translation>Ela nos ajuda a atender melhor.</translation>
    </message>
    <message>
        <source>You choose whether to say it.</source>
        <translation>Só diga se quiser.</translation>
    </message>
    <message>
        <source>Ticket %1. Nobody learns who answered.</source>
        <translation>Senha %1. Ninguém fica sabendo quem respondeu.</translation>
    </message>
    <message>
        <source>0, not at all</source>
        <translation>0, de jeito nenhum</translation>
    </message>
    <message>
        <source>10, certainly</source>
        <translation>10, com certeza</translation>
    </message>
    <message>
        <source>0: not at all</source>
        <translation>0: de jeito nenhum</translation>
    </message>
    <message>
        <source>10: certainly</source>
        <translation>10: com certeza</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>I prefer not to say</source>
        <translation>Prefiro não dizer</translation>
    </message>
    <message>
        <source>It could not be sent. Touch again, or try later today.</source>
        <translation>Não foi possível enviar. Toque de novo, ou tente mais tarde.</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read on</source>
        <translation>Ler mais</translation>
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
        <translation>Mantém o lugar na fila</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Another reason, in your words</source>
        <translation>Outro motivo, com suas palavras</translation>
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
        <translation>Como podemos ajudar?</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mais opções</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>A file of this totem cannot be read: {why}</source>
        <translation>Um arquivo deste totem não pode ser lido: {why}</translation>
    </message>
    <message>
        <source>The first screen is in {language}.</source>
        <translation>A primeira tela está em {language}.</translation>
    </message>
    <message>
        <source>Choose the language of the first screen.</source>
        <translation>Escolha o idioma da primeira tela.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta o endereço do servidor.</translation>
    </message>
    <message>
        <source>The server {server} has not answered this totem yet.</source>
        <translation>O servidor {server} ainda não respondeu a este totem.</translation>
    </message>
    <message>
        <source>The server {server} does not answer since {since} UTC. Tickets are given all the same.</source>
        <translation>O servidor {server} não responde desde {since} UTC. As senhas continuam saindo.</translation>
    </message>
    <message>
        <source>The server {server} answers. Branch: {branch}.</source>
        <translation>O servidor {server} responde. Unidade: {branch}.</translation>
    </message>
    <message>
        <source>Another totem uses the identity of this one. Enrol this totem again as a new one.</source>
        <translation>Outro totem usa a identidade deste. Cadastre este totem de novo, como um novo.</translation>
    </message>
    <message>
        <source>The server refused {count} message(s) of this totem. Look at them with: vez kiosk status</source>
        <translation>O servidor recusou mensagens deste totem: {count}. Veja quais com: vez kiosk status</translation>
    </message>
    <message>
        <source>This totem has its own code.</source>
        <translation>Este totem tem o próprio código.</translation>
    </message>
    <message>
        <source>Choose the printer.</source>
        <translation>Escolha a impressora.</translation>
    </message>
    <message>
        <source>The printer {printer} was not asked yet.</source>
        <translation>A impressora {printer} ainda não foi consultada.</translation>
    </message>
    <message>
        <source>The printer is ready ({printer}).</source>
        <translation>A impressora está pronta ({printer}).</translation>
    </message>
    <message>
        <source>The paper ends soon ({printer}).</source>
        <translation>O papel está acabando ({printer}).</translation>
    </message>
    <message>
        <source>This printer cannot be asked how it is ({printer}). Print a test page and look at it.</source>
        <translation>Esta impressora não informa o próprio estado ({printer}). Imprima uma página de teste e confira.</translation>
    </message>
    <message>
        <source>The printer does not answer ({printer}). Is it on, and is the cable in?</source>
        <translation>A impressora não responde ({printer}). Ela está ligada e com o cabo encaixado?</translation>
    </message>
    <message>
        <source>The printer has a fault. Switch it off and on ({detail}).</source>
        <translation>A impressora está com defeito. Desligue e ligue de novo ({detail}).</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open.</source>
        <translation>A tampa da impressora está aberta.</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>A impressora está sem papel.</translation>
    </message>
    <message>
        <source>The printer&apos;s knife is stuck.</source>
        <translation>A guilhotina da impressora está presa.</translation>
    </message>
    <message>
        <source>The printer is too hot. Let it cool down.</source>
        <translation>A impressora está quente demais. Espere esfriar.</translation>
    </message>
    <message>
        <source>The printer is switched to offline.</source>
        <translation>A impressora está em modo desligado da linha.</translation>
    </message>
    <message>
        <source>Choose how the screen stands.</source>
        <translation>Escolha a posição da tela.</translation>
    </message>
    <message>
        <source>The picture is turned by {degrees} degrees.</source>
        <translation>A imagem está girada em {degrees} graus.</translation>
    </message>
    <message>
        <source>Measure the line with a ruler.</source>
        <translation>Meça a linha com uma régua.</translation>
    </message>
    <message>
        <source>Measured: the screen has {inches} inches.</source>
        <translation>Medida: a tela tem {inches} polegadas.</translation>
    </message>
    <message>
        <source>Nobody has tested it yet.</source>
        <translation>Ninguém testou ainda.</translation>
    </message>
    <message>
        <source>Tested on {day}: it works.</source>
        <translation>Testado em {day}: funciona.</translation>
    </message>
    <message>
        <source>Tested on {day}: it does not work.</source>
        <translation>Testado em {day}: não funciona.</translation>
    </message>
    <message>
        <source>The clock says {time}. There is no server to compare it with.</source>
        <translation>O relógio marca {time}. Não há servidor para comparar.</translation>
    </message>
    <message>
        <source>The clock is {seconds} seconds away from the server&apos;s.</source>
        <translation>O relógio difere do servidor em {seconds} segundos.</translation>
    </message>
    <message>
        <source>The clock agrees with the server&apos;s, to {seconds} s.</source>
        <translation>O relógio confere com o do servidor, com diferença de {seconds} s.</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB. Temperature: {degrees} °C.</source>
        <translation>Livre no disco: {free} MB. Temperatura: {degrees} °C.</translation>
    </message>
    <message>
        <source>The disk is full: {free} MB are free.</source>
        <translation>O disco está cheio: {free} MB livres.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {free} MB are free.</source>
        <translation>O disco está quase cheio: {free} MB livres.</translation>
    </message>
    <message>
        <source>The computer is hot: {degrees} °C. Is its fan free?</source>
        <translation>O computador está quente: {degrees} °C. A ventilação está livre?</translation>
    </message>
    <message>
        <source>There is no PIN: the set-up cannot be opened on the screen.</source>
        <translation>Não há PIN: a configuração não abre nesta tela.</translation>
    </message>
    <message>
        <source>This is no file of Vez. Nothing was changed.</source>
        <translation>Este não é um arquivo do Vez. Nada mudou.</translation>
    </message>
    <message>
        <source>The file is not whole. Copy it to the stick again. Nothing was changed.</source>
        <translation>O arquivo está incompleto. Copie de novo para o pendrive. Nada mudou.</translation>
    </message>
    <message>
        <source>The file is signed with a key that this totem does not know: {detail}. Nothing was changed.</source>
        <translation>O arquivo foi assinado com uma chave que este totem não conhece: {detail}. Nada mudou.</translation>
    </message>
    <message>
        <source>Somebody changed the file after it was signed. Nothing was changed here.</source>
        <translation>Alguém alterou o arquivo depois da assinatura. Nada mudou aqui.</translation>
    </message>
    <message>
        <source>The file comes from a newer version of Vez. Nothing was changed.</source>
        <translation>O arquivo vem de uma versão mais nova do Vez. Nada mudou.</translation>
    </message>
    <message>
        <source>The file is for another branch: {detail}. Nothing was changed.</source>
        <translation>O arquivo é de outra unidade: {detail}. Nada mudou.</translation>
    </message>
    <message>
        <source>The file is older than what is here: {detail}. Nothing was changed.</source>
        <translation>O arquivo é mais antigo do que o que está aqui: {detail}. Nada mudou.</translation>
    </message>
    <message>
        <source>What is in the file cannot be used: {detail}. Nothing was changed.</source>
        <translation>O conteúdo do arquivo não pode ser usado: {detail}. Nada mudou.</translation>
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
        <translation>Cadastro</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Screen rotation</source>
        <translation>Rotação da tela</translation>
    </message>
    <message>
        <source>Size in millimetres</source>
        <translation>Tamanho em milímetros</translation>
    </message>
    <message>
        <source>Touch</source>
        <translation>Toque</translation>
    </message>
    <message>
        <source>Sound and voice</source>
        <translation>Som e voz</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado tátil</translation>
    </message>
    <message>
        <source>Code reader</source>
        <translation>Leitor de códigos</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Computador</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Certo</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Confira</translation>
    </message>
    <message>
        <source>Not OK</source>
        <translation>Com problema</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>A fazer</translation>
    </message>
    <message>
        <source>This totem has no code yet. After the set-up it shows letters for somebody who may admit devices.</source>
        <translation>Este totem ainda não tem código. Depois da configuração ele mostra letras, para quem pode cadastrar aparelhos.</translation>
    </message>
    <message>
        <source>Type the PIN of the technician.</source>
        <translation>Digite o PIN do técnico.</translation>
    </message>
    <message>
        <source>Choose a PIN of 6 to 12 digits. Whoever knows it can change this totem.</source>
        <translation>Escolha um PIN de 6 a 12 dígitos. Quem sabe o PIN pode alterar este totem.</translation>
    </message>
    <message>
        <source>Type the same PIN once more.</source>
        <translation>Digite o mesmo PIN mais uma vez.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN está errado.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {seconds} seconds.</source>
        <translation>Muitos PINs errados. Espere {seconds} segundos.</translation>
    </message>
    <message>
        <source>This PIN is too easy: not all digits alike, and not in a row.</source>
        <translation>Este PIN é fácil demais. Não use dígitos todos iguais nem em sequência.</translation>
    </message>
    <message>
        <source>The two PINs differ. Choose again.</source>
        <translation>Os dois PINs são diferentes. Escolha de novo.</translation>
    </message>
    <message>
        <source>Go through the steps in their order. Nothing here needs a network.</source>
        <translation>Siga os passos na ordem. Nada aqui precisa de rede.</translation>
    </message>
    <message>
        <source>Put a USB stick in to take something away or to bring it.</source>
        <translation>Encaixe um pendrive para levar ou trazer arquivos.</translation>
    </message>
    <message>
        <source>In which language does the first screen speak?</source>
        <translation>Em que idioma fica a primeira tela?</translation>
    </message>
    <message>
        <source>The address of the Vez server, such as https://vez.city.example</source>
        <translation>O endereço do servidor do Vez, como https://vez.cidade.example</translation>
    </message>
    <message>
        <source>How this totem stands with its server.</source>
        <translation>Como este totem está com o servidor.</translation>
    </message>
    <message>
        <source>Choose a printer, then print a test page. Type the address of a network printer.</source>
        <translation>Escolha uma impressora e imprima uma página de teste. Se a impressora é de rede, digite o endereço.</translation>
    </message>
    <message>
        <source>Choose how far the picture is turned, until it stands upright.</source>
        <translation>Escolha quanto girar a imagem, até ela ficar de pé.</translation>
    </message>
    <message>
        <source>Hold a ruler to the line. How long is it really? Everything on the screen follows from this.</source>
        <translation>Encoste uma régua na linha. Quanto ela mede? O tamanho de tudo na tela depende disso.</translation>
    </message>
    <message>
        <source>Touch every square. It disappears where you touch it.</source>
        <translation>Toque em cada quadrado. Ele some quando o toque funciona.</translation>
    </message>
    <message>
        <source>Play the tones, then the sentence. Do you hear both clearly at this totem?</source>
        <translation>Toque os sons e depois a frase. Você ouve os dois bem neste totem?</translation>
    </message>
    <message>
        <source>Press the key of the tactile keypad for:</source>
        <translation>Aperte no teclado tátil a tecla de:</translation>
    </message>
    <message>
        <source>Hold a QR code or bar code in front of the reader.</source>
        <translation>Ponha um código QR ou de barras na frente do leitor.</translation>
    </message>
    <message>
        <source>The clock decides which services are open, and stands on the tickets.</source>
        <translation>O relógio decide quais serviços estão abertos e aparece nas senhas.</translation>
    </message>
    <message>
        <source>The computer in this totem.</source>
        <translation>O computador deste totem.</translation>
    </message>
    <message>
        <source>Kept. It counts when the set-up is closed.</source>
        <translation>Guardado. Vale quando você fechar a configuração.</translation>
    </message>
    <message>
        <source>The page went to the printer. Look at it: are the accents right, is it cut?</source>
        <translation>A página foi para a impressora. Confira: os acentos estão certos? O papel foi cortado?</translation>
    </message>
    <message>
        <source>Nothing was printed: {why}</source>
        <translation>Nada foi impresso: {why}</translation>
    </message>
    <message>
        <source>Played with {name}.</source>
        <translation>Tocado com {name}.</translation>
    </message>
    <message>
        <source>This computer has no program that plays sound.</source>
        <translation>Este computador não tem programa que toque som.</translation>
    </message>
    <message>
        <source>This computer has no voice.</source>
        <translation>Este computador não tem voz instalada.</translation>
    </message>
    <message>
        <source>The reader works. It read {count} characters.</source>
        <translation>O leitor funciona. Ele leu {count} caracteres.</translation>
    </message>
    <message>
        <source>There is no USB stick.</source>
        <translation>Não há pendrive.</translation>
    </message>
    <message>
        <source>Everything was written to {name}. Key: {detail}</source>
        <translation>Tudo foi gravado em {name}. Chave: {detail}</translation>
    </message>
    <message>
        <source>Taken from the file of {day}. It counts when the set-up is closed.</source>
        <translation>Os dados do arquivo de {day} foram trazidos. Valem quando você fechar a configuração.</translation>
    </message>
    <message>
        <source>Files of this key are taken from now on: {detail}</source>
        <translation>A partir de agora este totem aceita arquivos desta chave: {detail}</translation>
    </message>
    <message>
        <source>The logs were written to {name}. They tell nothing of any person.</source>
        <translation>Os registros foram gravados em {name}. Eles não falam de nenhuma pessoa.</translation>
    </message>
    <message>
        <source>This could not be done: {why}</source>
        <translation>Isto não foi possível: {why}</translation>
    </message>
    <message>
        <source>The paper is printed once more.</source>
        <translation>O papel é impresso mais uma vez.</translation>
    </message>
    <message>
        <source>The paper is counted from here.</source>
        <translation>O papel é contado a partir de agora.</translation>
    </message>
    <message>
        <source>It is kept, and the picture could not be turned now: {why}</source>
        <translation>Está guardado, mas a imagem não pôde ser girada agora: {why}</translation>
    </message>
    <message>
        <source>This is the voice of this totem. Can you understand it?</source>
        <translation>Esta é a voz deste totem. Você entende bem?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>Say it again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Mais alto</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>Type an address</source>
        <translation>Digitar um endereço</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de teste</translation>
    </message>
    <message>
        <source>Ask the printer</source>
        <translation>Consultar a impressora</translation>
    </message>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>It does not work</source>
        <translation>Não funciona</translation>
    </message>
    <message>
        <source>Play the tones</source>
        <translation>Tocar os sons</translation>
    </message>
    <message>
        <source>Say a sentence</source>
        <translation>Falar uma frase</translation>
    </message>
    <message>
        <source>There is no such key</source>
        <translation>Não existe esta tecla</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>The line is shorter than 100 mm</source>
        <translation>A linha tem menos de 100 mm</translation>
    </message>
    <message>
        <source>The line is longer than 100 mm</source>
        <translation>A linha tem mais de 100 mm</translation>
    </message>
    <message>
        <source>The line has 100 mm</source>
        <translation>A linha tem 100 mm</translation>
    </message>
    <message>
        <source>Print the report of the self-test</source>
        <translation>Imprimir o relatório do teste</translation>
    </message>
    <message>
        <source>Write everything to the stick</source>
        <translation>Gravar tudo no pendrive</translation>
    </message>
    <message>
        <source>Write the logs to the stick</source>
        <translation>Gravar registros no pendrive</translation>
    </message>
    <message>
        <source>Look for a stick</source>
        <translation>Procurar pendrive</translation>
    </message>
    <message>
        <source>Take up {name}</source>
        <translation>Trazer {name}</translation>
    </message>
    <message>
        <source>Trust the key {name}</source>
        <translation>Confiar na chave {name}</translation>
    </message>
    <message>
        <source>A new roll of paper is in</source>
        <translation>Troquei o rolo de papel</translation>
    </message>
    <message>
        <source>Print the last paper once more</source>
        <translation>Imprimir o último papel de novo</translation>
    </message>
    <message>
        <source>{degrees} degrees</source>
        <translation>{degrees} graus</translation>
    </message>
    <message>
        <source>{what}: {key}</source>
        <translation>{what}: {key}</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Mais baixo</translation>
    </message>
    <message>
        <source>Free on the disk: {free} MB.</source>
        <translation>Livre no disco: {free} MB.</translation>
    </message>
    <message>
        <source>The camera {name} is on. Hold a QR code before it.</source>
        <translation>A câmera {name} está ligada. Mostre um código QR para ela.</translation>
    </message>
    <message>
        <source>This camera cannot be used: {why}</source>
        <translation>Esta câmera não pode ser usada: {why}</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Nenhuma câmera</translation>
    </message>
    <message>
        <source>Camera {name}</source>
        <translation>Câmera {name}</translation>
    </message>
    <message>
        <source>Citizens choose from the lists; there is no assistant.</source>
        <translation>As pessoas escolhem nas listas; não há assistente.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words. No model writes.</source>
        <translation>O assistente responde com as palavras da própria unidade. Nenhum modelo escreve.</translation>
    </message>
    <message>
        <source>The assistant answers with the branch&apos;s own words, and a model writes beside them.</source>
        <translation>O assistente responde com as palavras da própria unidade, e um modelo escreve ao lado.</translation>
    </message>
    <message>
        <source>The model {model} is not here, or has not passed its test. On the command line: ./vez model list</source>
        <translation>O modelo {model} não está aqui ou não passou no teste. Na linha de comando: ./vez model list</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistente</translation>
    </message>
    <message>
        <source>May citizens ask in their own words, and what answers?</source>
        <translation>As pessoas podem perguntar com as próprias palavras? E o que responde?</translation>
    </message>
    <message>
        <source>No assistant</source>
        <translation>Sem assistente</translation>
    </message>
    <message>
        <source>The branch&apos;s own words</source>
        <translation>As palavras da própria unidade</translation>
    </message>
    <message>
        <source>With the model {name}</source>
        <translation>Com o modelo {name}</translation>
    </message>
    <message>
        <source>branch: {branch}</source>
        <translation>Unidade: {branch}</translation>
    </message>
    <message>
        <source>branch: not met yet</source>
        <translation>Unidade: ainda sem contato</translation>
    </message>
    <message>
        <source>alone since {at} UTC</source>
        <translation>Sem o servidor desde {at} UTC</translation>
    </message>
    <message>
        <source>with its server, last heard at {at} UTC</source>
        <translation>Com o servidor; último contato em {at} UTC</translation>
    </message>
    <message>
        <source>to be told to the server: {count}</source>
        <translation>Ainda a enviar ao servidor: {count}</translation>
    </message>
    <message>
        <source>refused by the server, look at it: {what}</source>
        <translation>Recusado pelo servidor, confira: {what}</translation>
    </message>
    <message>
        <source>ANOTHER TOTEM GOES BY THIS ONE&apos;S IDENTITY, or this one has lost its memory: it gives no tickets alone. Enrol it again as a new totem.</source>
        <translation>OUTRO TOTEM USA A IDENTIDADE DESTE, ou este perdeu a memória: ele não dá senhas sem o servidor. Cadastre este totem de novo, como um novo.</translation>
    </message>
    <message>
        <source>no numbers to give alone</source>
        <translation>Sem números para dar sem o servidor</translation>
    </message>
    <message>
        <source>numbers left to give alone until {until}: {left}; then the lane {lane}</source>
        <translation>Números que restam para dar sem o servidor até {until}: {left}; depois, a faixa {lane}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
</context>
<context>
    <name>SetupFooter</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>Next step to do</source>
        <translation>Próximo passo a fazer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avançar</translation>
    </message>
</context>
<context>
    <name>SetupKeys</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n dígito digitado</numerusform>
            <numerusform>%n dígitos digitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>SetupTargets</name>
    <message>
        <source>Square %1</source>
        <translation>Quadrado %1</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
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
        <translation>Código de acesso</translation>
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
        <translation>Escolha uma senha só sua</translation>
    </message>
    <message>
        <source>Where do you work today?</source>
        <translation>Onde você trabalha hoje?</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Entre de novo</translation>
    </message>
    <message>
        <source>The one that you received was good for one time. Choose one with at least ten characters.</source>
        <translation>A que você recebeu valia uma vez. Escolha uma com dez caracteres ou mais.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha de acesso</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Senha nova</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Senha nova, mais uma vez</translation>
    </message>
    <message>
        <source>I have an access code</source>
        <translation>Tenho um código de acesso</translation>
    </message>
    <message>
        <source>I have a name and a password</source>
        <translation>Tenho nome e senha de acesso</translation>
    </message>
</context>
<context>
    <name>SlideView</name>
    <message>
        <source>Wait now</source>
        <translation>Espera agora</translation>
    </message>
</context>
<context>
    <name>SorryPage</name>
    <message>
        <source>There is no connection at this moment</source>
        <translation>Estamos sem conexão neste momento</translation>
    </message>
    <message>
        <source>This ticket cannot be issued now</source>
        <translation>Agora não é possível emitir esta senha</translation>
    </message>
    <message>
        <source>Nothing is lost: whoever has a ticket keeps their place.</source>
        <translation>Nada se perdeu: quem já tem senha continua na fila.</translation>
    </message>
    <message>
        <source>This totem still has to be registered. Whoever has a ticket keeps their place.</source>
        <translation>Este totem ainda não foi cadastrado. Quem já tem senha continua na fila.</translation>
    </message>
    <message>
        <source>The service may have changed. Whoever has a ticket keeps their place.</source>
        <translation>O serviço pode ter mudado. Quem já tem senha continua na fila.</translation>
    </message>
    <message>
        <source>Please speak to our team, or try again in a moment.</source>
        <translation>Fale com a nossa equipe ou tente de novo daqui a pouco.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>This service is closed now</source>
        <translation>Este serviço está fechado agora</translation>
    </message>
    <message>
        <source>All tickets for now have been given</source>
        <translation>As senhas de agora já foram entregues</translation>
    </message>
    <message>
        <source>It gives tickets during its opening hours.</source>
        <translation>As senhas saem no horário de atendimento.</translation>
    </message>
    <message>
        <source>This service gives a limited number of tickets. Whoever has one keeps their place.</source>
        <translation>Este serviço tem um número limitado de senhas. Quem já tem senha continua na fila.</translation>
    </message>
    <message>
        <source>You can choose another service, or speak to our team.</source>
        <translation>Você pode escolher outro serviço ou falar com a nossa equipe.</translation>
    </message>
    <message>
        <source>See all services</source>
        <translation>Ver todos os serviços</translation>
    </message>
    <message>
        <source>There is no place left at that hour. Start over and choose another one, or wait here.</source>
        <translation>Não há mais lugar nesse horário. Toque em Início e escolha outro, ou espere aqui.</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Volume {percent} percent</source>
        <translation>Volume {percent} por cento</translation>
    </message>
    <message>
        <source>Speech paused</source>
        <translation>Voz em pausa</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>Botão</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Escolhido</translation>
    </message>
    <message>
        <source>{place} of {count}.</source>
        <translation>{place} de {count}.</translation>
    </message>
    <message>
        <source>Plug in headphones to hear this: it is about you alone.</source>
        <translation>Ligue um fone de ouvido para ouvir isto: diz respeito só a você.</translation>
    </message>
    <message>
        <source>A choice that is about you alone. Button.</source>
        <translation>Uma opção que diz respeito só a você. Botão.</translation>
    </message>
    <message>
        <source>The arrow keys go through the choices. Enter chooses.</source>
        <translation>As setas passam pelas opções. A tecla Enter escolhe.</translation>
    </message>
    <message>
        <source>Headphones connected.</source>
        <translation>Fone conectado.</translation>
    </message>
    <message>
        <source>The screen now speaks.</source>
        <translation>A tela agora fala.</translation>
    </message>
    <message>
        <source>The picture is off.</source>
        <translation>A imagem está apagada.</translation>
    </message>
    <message>
        <source>The picture is on.</source>
        <translation>A imagem está de volta.</translation>
    </message>
    <message>
        <source>Typed so far: {count}</source>
        <translation>Digitados até agora: {count}</translation>
    </message>
    <message>
        <source>Not available now</source>
        <translation>Não disponível agora</translation>
    </message>
    <message>
        <source>With headphones only you hear what you type. Without them, whoever stands near hears which keys you come to.</source>
        <translation>Com fones de ouvido, só você ouve o que digita. Sem eles, quem está perto ouve por quais teclas você passa.</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>It is your turn. Look at the panel.</source>
        <translation>É a sua vez. Olhe o painel.</translation>
    </message>
    <message>
        <source>It is your turn. Go to: %1</source>
        <translation>É a sua vez. Vá para: %1</translation>
    </message>
    <message>
        <source>You are being served.</source>
        <translation>Você está em atendimento.</translation>
    </message>
    <message>
        <source>Your service has paused. Go back to the counter when you are ready.</source>
        <translation>Seu atendimento está em pausa. Volte ao atendimento quando estiver pronto.</translation>
    </message>
    <message>
        <source>It was called and nobody came. Our team can call it again: speak to them.</source>
        <translation>A senha foi chamada e ninguém veio. Fale com a nossa equipe: ela pode chamar de novo.</translation>
    </message>
    <message>
        <source>It was given up. If that is a mistake, speak to our team.</source>
        <translation>Esta senha foi cancelada. Se foi engano, fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Aguarde o painel chamar a sua senha.</translation>
    </message>
    <message>
        <source>Your ticket is</source>
        <translation>Sua senha é</translation>
    </message>
    <message>
        <source>Nobody is ahead of you.</source>
        <translation>Ninguém na sua frente.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n pessoa na sua frente</numerusform>
            <numerusform>%n pessoas na sua frente</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated wait: %1</source>
        <translation>Espera estimada: %1</translation>
    </message>
    <message>
        <source>To give it up, show the code on your paper to the reader, or speak to our team.</source>
        <translation>Para desistir, mostre o código do seu papel no leitor ou fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>To give it up, speak to our team.</source>
        <translation>Para desistir, fale com a nossa equipe.</translation>
    </message>
    <message>
        <source>Give up this ticket</source>
        <translation>Desistir desta senha</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>You join the queue at %1. Come back a little before.</source>
        <translation>Você entra na fila às %1. Volte um pouco antes.</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No connection</source>
        <translation>Sem conexão</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Sem conexão desde %1</translation>
    </message>
    <message>
        <source>Calls may be missing here. Ask at the counters.</source>
        <translation>Pode faltar alguma chamada aqui. Pergunte no atendimento.</translation>
    </message>
    <message>
        <source>Wait for %1: %2</source>
        <translation>Espera para %1: %2</translation>
    </message>
    <message>
        <source>The sound does not work</source>
        <translation>O som não funciona</translation>
    </message>
    <message>
        <source>A picture or a video cannot be shown</source>
        <translation>Uma imagem ou um vídeo não pode ser mostrado</translation>
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
        <translation>Ninguém na sua frente.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) ahead of you</source>
        <translation>
            <numerusform>%n pessoa na sua frente</numerusform>
            <numerusform>%n pessoas na sua frente</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until the panel calls your number.</source>
        <translation>Aguarde o painel chamar a sua senha.</translation>
    </message>
    <message>
        <source>Code for your phone</source>
        <translation>Código para o celular</translation>
    </message>
    <message>
        <source>Point your phone&apos;s camera here and follow the queue</source>
        <translation>Aponte a câmera do celular e acompanhe a fila</translation>
    </message>
    <message>
        <source>The wait is not known right now.</source>
        <translation>Agora não sabemos o tempo de espera.</translation>
    </message>
    <message>
        <source>Come back at %1</source>
        <translation>Volte às %1</translation>
    </message>
    <message>
        <source>You join the queue at that time. Until then you are free.</source>
        <translation>Nessa hora você entra na fila. Até lá, fique à vontade.</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Your ticket is</source>
        <translation>Sua senha é</translation>
    </message>
    <message>
        <source>Priority service</source>
        <translation>Atendimento preferencial</translation>
    </message>
    <message>
        <source>Done. This screen closes in %1 s</source>
        <translation>Concluir. Esta tela fecha em %1 s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>It will be marked as a second copy</source>
        <translation>Virá marcada como segunda via</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Imprimir de novo</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>Done (%1 s)</source>
        <translation>Concluir (%1 s)</translation>
    </message>
</context>
<context>
    <name>TicketSheet</name>
    <message>
        <source>This ticket is over.</source>
        <translation>Esta senha já terminou.</translation>
    </message>
    <message>
        <source>To call somebody, finish with %1 first.</source>
        <translation>Para chamar alguém, antes encerre com %1.</translation>
    </message>
    <message>
        <source>Nothing can be done with it from here now.</source>
        <translation>Nada pode ser feito com ela daqui agora.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Search</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>I have an appointment</source>
        <translation>Tenho hora marcada</translation>
    </message>
    <message>
        <source>I have a ticket</source>
        <translation>Já tenho senha</translation>
    </message>
    <message>
        <source>I do not know which service: ask in your own words</source>
        <translation>Não sei qual serviço: perguntar com minhas palavras</translation>
    </message>
    <message>
        <source>I do not know which service</source>
        <translation>Não sei qual serviço</translation>
    </message>
</context>
<context>
    <name>TouchKeys</name>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Service, counter or person</source>
        <translation>Serviço, guichê ou pessoa</translation>
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
        <translation>Procurando…</translation>
    </message>
    <message>
        <source>This could not be read now. Close and try again.</source>
        <translation>Não foi possível ler agora. Feche e tente de novo.</translation>
    </message>
    <message>
        <source>Nothing is known of earlier visits. Only visits with an appointment are known again.</source>
        <translation>Não há visitas anteriores conhecidas. Só visitas com horário marcado são reconhecidas.</translation>
    </message>
    <message>
        <source>Written today</source>
        <translation>Anotado hoje</translation>
    </message>
    <message>
        <source>It is recorded who reads this, and when.</source>
        <translation>Fica registrado quem lê isto, e quando.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Wait for your ticket</source>
        <translation>Aguarde sua senha</translation>
    </message>
    <message>
        <source>Its number appears here, with the counter you go to.</source>
        <translation>Ela aparece aqui, com o lugar aonde você deve ir.</translation>
    </message>
    <message>
        <source>Wait now</source>
        <translation>Espera agora</translation>
    </message>
</context>
<context>
    <name>WhoWaits</name>
    <message>
        <source>Longest wait: %1</source>
        <translation>Maior espera: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ninguém aguarda</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>how many people</comment>
        <translation>
            <numerusform>%n pessoa aguarda</numerusform>
            <numerusform>%n pessoas aguardam</numerusform>
        </translation>
    </message>
</context>
</TS>
