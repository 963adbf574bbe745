<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>The printer does not answer</source>
        <translation>A impressora não responde</translation>
    </message>
    <message>
        <source>Check its power, cable and address, and that no other program is using it.</source>
        <translation>Confira a energia, o cabo e o endereço, e se nenhum outro programa está usando a impressora.</translation>
    </message>
    <message>
        <source>The printer has a fault that it cannot clear itself</source>
        <translation>A impressora tem um defeito que não se resolve sozinho</translation>
    </message>
    <message>
        <source>Switch it off and on again. If the fault comes back, the printer needs repair.</source>
        <translation>Desligue e ligue de novo. Se o defeito voltar, a impressora precisa de conserto.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open</source>
        <translation>A tampa da impressora está aberta</translation>
    </message>
    <message>
        <source>Close the cover until it clicks.</source>
        <translation>Feche a tampa até ouvir o clique.</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>A impressora está sem papel</translation>
    </message>
    <message>
        <source>Put in a new roll and close the cover. Where paper is counted, reset the count.</source>
        <translation>Ponha uma bobina nova e feche a tampa. Onde o papel é contado, zere a contagem.</translation>
    </message>
    <message>
        <source>The cutter is jammed</source>
        <translation>A guilhotina está travada</translation>
    </message>
    <message>
        <source>Switch the printer off, take out any piece of paper, close it and switch it on.</source>
        <translation>Desligue a impressora, tire os pedaços de papel, feche e ligue de novo.</translation>
    </message>
    <message>
        <source>The print head is too hot</source>
        <translation>A cabeça de impressão está quente demais</translation>
    </message>
    <message>
        <source>Nothing to do: it prints again when it has cooled down.</source>
        <translation>Nada a fazer: ela volta a imprimir quando esfriar.</translation>
    </message>
    <message>
        <source>The printer is offline</source>
        <translation>A impressora está fora de linha</translation>
    </message>
    <message>
        <source>See whether a light blinks on it, and press its feed or online button.</source>
        <translation>Veja se alguma luz pisca nela e aperte o botão de avanço do papel ou de linha.</translation>
    </message>
    <message>
        <source>The paper is nearly at its end</source>
        <translation>O papel está perto do fim</translation>
    </message>
    <message>
        <source>It still prints. Have a new roll at hand.</source>
        <translation>Ela ainda imprime. Deixe uma bobina nova por perto.</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>A impressora está pronta</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nada a fazer.</translation>
    </message>
    <message>
        <source>The printer&apos;s state is not known</source>
        <translation>Não se sabe como está a impressora</translation>
    </message>
    <message>
        <source>Print a test page to see whether it works.</source>
        <translation>Imprima uma página de teste para ver se ela funciona.</translation>
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
        <translation>Outra mesa chamou antes</translation>
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
    <name>Header</name>
    <message>
        <source>Fictional branch</source>
        <translation>Unidade fictícia</translation>
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
        <source>Type the access code that you received.</source>
        <translation>Digite o código de acesso que você recebeu.</translation>
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
        <source>New calls may not appear here. Ask at the counters.</source>
        <translation>Novas chamadas podem não aparecer aqui. Pergunte no atendimento.</translation>
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
