<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AccessBar</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Text size, colors, motion and help</source>
        <translation>Letra, colores, movimiento y ayuda</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message>
        <source>All signs</source>
        <translation>Ver todas</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para comenzar</translation>
    </message>
    <message>
        <source>No advertising. This screen forgets you when you finish.</source>
        <translation>Sin publicidad. Cuando usted termina, esta pantalla borra todo.</translation>
    </message>
    <message>
        <source>People of different ages read at a kiosk in a waiting room</source>
        <translation>Personas de distintas edades leen en un quiosco en una sala de espera</translation>
    </message>
</context>
<context>
    <name>BackToAnswer</name>
    <message>
        <source>Back to the muscles</source>
        <translation>Volver a los músculos</translation>
    </message>
</context>
<context>
    <name>BodyAnswer</name>
    <message>
        <source>Choose one place or more.</source>
        <translation>Elija uno o más lugares.</translation>
    </message>
    <message>
        <source>Touch the place on the picture, or choose from the list. You can choose more than one.</source>
        <translation>Toque el lugar en el dibujo o elija de la lista. Puede elegir más de uno.</translation>
    </message>
    <message>
        <source>Touch the picture, or choose here.</source>
        <translation>Toque el dibujo o elija aquí.</translation>
    </message>
    <message>
        <source>Places you chose</source>
        <translation>Lugares que eligió</translation>
    </message>
    <message>
        <source>Muscles that may send pain there</source>
        <translation>Músculos que pueden mandar dolor ahí</translation>
    </message>
</context>
<context>
    <name>BodyLegend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Qué significan las marcas</translation>
    </message>
    <message>
        <source>Often felt here</source>
        <translation>A menudo se siente aquí</translation>
    </message>
    <message>
        <source>May spread here</source>
        <translation>Puede extenderse hasta aquí</translation>
    </message>
    <message>
        <source>The muscle</source>
        <translation>El músculo</translation>
    </message>
    <message>
        <source>Knots are often here</source>
        <translation>Aquí suele haber nudos</translation>
    </message>
</context>
<context>
    <name>BodyListPane</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Músculos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Dibujo</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Partes del cuerpo</translation>
    </message>
    <message>
        <source>%1, part of the body</source>
        <translation>%1, parte del cuerpo</translation>
    </message>
    <message>
        <source>Other parts</source>
        <translation>Otras partes</translation>
    </message>
    <message>
        <source>Other parts of the body</source>
        <translation>Otras partes del cuerpo</translation>
    </message>
    <message>
        <source>Places that may hurt</source>
        <translation>Lugares que pueden doler</translation>
    </message>
    <message>
        <source>More of the list</source>
        <translation>Más de la lista</translation>
    </message>
    <message>
        <source>Top of the list</source>
        <translation>Inicio de la lista</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>These muscles may send pain there:</source>
        <translation>Estos músculos pueden mandar dolor ahí:</translation>
    </message>
    <message numerus="yes">
        <source>%n muscle(s) may send pain there.</source>
        <translation>
            <numerusform>%n músculo puede mandar dolor ahí.</numerusform>
            <numerusform>%n músculos pueden mandar dolor ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>May explain %n of your places</source>
        <translation>
            <numerusform>Puede explicar %n de sus lugares</numerusform>
            <numerusform>Puede explicar %n de sus lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Often felt here</source>
        <translation>Suele doler aquí</translation>
    </message>
    <message>
        <source>The muscle lies here</source>
        <translation>El músculo está aquí</translation>
    </message>
    <message>
        <source>May spread here</source>
        <translation>Puede llegar hasta aquí</translation>
    </message>
    <message>
        <source>Where does it hurt?</source>
        <translation>¿Dónde le duele?</translation>
    </message>
    <message>
        <source>No longer chosen: %1</source>
        <translation>Ya no está elegido: %1</translation>
    </message>
    <message>
        <source>Switch side: %1</source>
        <translation>Cambiar de lado: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>%1, left side</source>
        <translation>%1, lado izquierdo</translation>
    </message>
    <message>
        <source>%1, right side</source>
        <translation>%1, lado derecho</translation>
    </message>
    <message>
        <source>Switch side</source>
        <translation>Cambiar de lado</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Show the left side</source>
        <translation>Ver el lado izquierdo</translation>
    </message>
    <message>
        <source>Show the right side</source>
        <translation>Ver el lado derecho</translation>
    </message>
    <message>
        <source>May feel like heart pain: read first</source>
        <translation>Puede parecer dolor del corazón: lea antes</translation>
    </message>
    <message>
        <source>Your left</source>
        <translation>Su izquierda</translation>
    </message>
    <message>
        <source>Your right</source>
        <translation>Su derecha</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>De frente</translation>
    </message>
    <message>
        <source>From the back</source>
        <translation>De espaldas</translation>
    </message>
    <message>
        <source>Left side of your head</source>
        <translation>Lado izquierdo de su cabeza</translation>
    </message>
    <message>
        <source>Right side of your head</source>
        <translation>Lado derecho de su cabeza</translation>
    </message>
    <message>
        <source>Your left arm from the front</source>
        <translation>Su brazo izquierdo, de frente</translation>
    </message>
    <message>
        <source>Your left arm from the back</source>
        <translation>Su brazo izquierdo, por detrás</translation>
    </message>
    <message>
        <source>Your right arm from the front</source>
        <translation>Su brazo derecho, de frente</translation>
    </message>
    <message>
        <source>Your right arm from the back</source>
        <translation>Su brazo derecho, por detrás</translation>
    </message>
    <message>
        <source>Picture of the body, front</source>
        <translation>Dibujo del cuerpo de frente</translation>
    </message>
    <message>
        <source>Picture of the body, back</source>
        <translation>Dibujo del cuerpo de espaldas</translation>
    </message>
    <message>
        <source>Picture of the head from the side</source>
        <translation>Dibujo de la cabeza de lado</translation>
    </message>
    <message>
        <source>See the front</source>
        <translation>Ver de frente</translation>
    </message>
    <message>
        <source>See the back</source>
        <translation>Ver por detrás</translation>
    </message>
    <message>
        <source>See the side of the head</source>
        <translation>Ver la cabeza de lado</translation>
    </message>
    <message>
        <source>Pain is also felt on the front and the back. Turn the picture.</source>
        <translation>El dolor también se siente por delante y por detrás. Gire el dibujo.</translation>
    </message>
    <message>
        <source>Pain is also felt on the front. Turn the picture.</source>
        <translation>El dolor también se siente por delante. Gire el dibujo.</translation>
    </message>
    <message>
        <source>Pain is also felt on the back. Turn the picture.</source>
        <translation>El dolor también se siente por detrás. Gire el dibujo.</translation>
    </message>
    <message>
        <source>The side of the head shows it too. Turn the picture.</source>
        <translation>También se ve de lado. Gire el dibujo.</translation>
    </message>
    <message>
        <source>See the other side</source>
        <translation>Ver el otro lado</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Neck and shoulder</source>
        <translation>Cuello y hombro</translation>
    </message>
    <message>
        <source>Chest and belly</source>
        <translation>Pecho y barriga</translation>
    </message>
    <message>
        <source>Upper and low back</source>
        <translation>Espalda</translation>
    </message>
    <message>
        <source>Hip and buttock</source>
        <translation>Cadera y nalga</translation>
    </message>
    <message>
        <source>Arm and hand</source>
        <translation>Brazo y mano</translation>
    </message>
    <message>
        <source>Leg and foot</source>
        <translation>Pierna y pie</translation>
    </message>
    <message>
        <source>Next muscle (%1 of %2)</source>
        <translation>Siguiente (%1&#xa0;de&#xa0;%2)</translation>
    </message>
</context>
<context>
    <name>BodyMapScreen</name>
    <message>
        <source>Ask about this</source>
        <translation>Preguntar por esto</translation>
    </message>
</context>
<context>
    <name>BodyWays</name>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Todo el cuerpo</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Cuello</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Caderas</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
</context>
<context>
    <name>ClinicName</name>
    <message>
        <source>Our clinic</source>
        <translation>Nuestra clínica</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Demostración</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>CopyScreen</name>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>DemonstrationNote</name>
    <message>
        <source>Demonstration: no real details</source>
        <translation>Demostración: no dé datos reales</translation>
    </message>
</context>
<context>
    <name>DisplaySheet</name>
    <message>
        <source>Display and help</source>
        <translation>Pantalla y ayuda</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Letra normal</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Largest text</source>
        <translation>Letra muy grande</translation>
    </message>
    <message>
        <source>Colors</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>No motion</source>
        <translation>Sin movimiento</translation>
    </message>
    <message>
        <source>Controls are low already</source>
        <translation>Los controles ya están abajo</translation>
    </message>
    <message>
        <source>Move controls down</source>
        <translation>Bajar los controles</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>Hide the screen</source>
        <translation>Ocultar la pantalla</translation>
    </message>
    <message>
        <source>Hide the screen while I listen</source>
        <translation>Ocultar la pantalla mientras escucho</translation>
    </message>
    <message>
        <source>The ring stays</source>
        <translation>El anillo se queda</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Más tiempo</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Menos tiempo</translation>
    </message>
    <message>
        <source>Need help? Ask at the front desk.</source>
        <translation>¿Necesita ayuda? Pregunte en recepción.</translation>
    </message>
    <message>
        <source>Need help? Ask at the front desk. Staff can go through all of this with you, also on paper.</source>
        <translation>¿Necesita ayuda? Pregunte en recepción. El personal puede ver todo esto con usted, también en papel.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>Un PIN tiene de 6 a 12 dígitos.</translation>
    </message>
    <message>
        <source>Please type your staff number first.</source>
        <translation>Escriba primero su número de personal.</translation>
    </message>
    <message>
        <source>Type the new PIN again</source>
        <translation>Escriba el nuevo PIN otra vez</translation>
    </message>
    <message>
        <source>Choose a staff PIN</source>
        <translation>Elija un PIN del personal</translation>
    </message>
    <message>
        <source>Staff PIN</source>
        <translation>PIN del personal</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>Número de personal</translation>
    </message>
    <message>
        <source>The staff door cannot be opened on this kiosk now. Please call IT.</source>
        <translation>El acceso del personal no se puede abrir ahora en este quiosco. Llame a informática.</translation>
    </message>
    <message>
        <source>No staff PIN is set up yet. IT adds one with: kioskctl staff add</source>
        <translation>Todavía no hay ningún PIN del personal. Informática lo agrega con: kioskctl staff add</translation>
    </message>
    <message numerus="yes">
        <source>That did not work. Please wait %n seconds.</source>
        <translation>
            <numerusform>No funcionó. Espere %n segundo.</numerusform>
            <numerusform>No funcionó. Espere %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a demonstration. A PIN has 6 to 12 digits and is not one that others try first, such as 123456.</source>
        <translation>Esto es una demostración. Un PIN tiene de 6 a 12 dígitos y no es de los que se prueban primero, como 123456.</translation>
    </message>
    <message>
        <source>Please choose another: 6 to 12 digits, and not one that others try first.</source>
        <translation>Elija otro: de 6 a 12 dígitos, y que no sea de los que se prueban primero.</translation>
    </message>
    <message>
        <source>The two PINs differ. Please begin again.</source>
        <translation>Los dos PIN no son iguales. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>This number is locked after too many tries. IT unlocks it with: kioskctl staff unlock</source>
        <translation>Este número está bloqueado por demasiados intentos. Informática lo desbloquea con: kioskctl staff unlock</translation>
    </message>
    <message>
        <source>That did not work. Please check number and PIN.</source>
        <translation>No funcionó. Revise el número y el PIN.</translation>
    </message>
</context>
<context>
    <name>DoorScreen</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n dígito escrito</numerusform>
            <numerusform>%n dígitos escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>{title}: more signs</source>
        <translation>{title}: más señales</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Señales de emergencia</translation>
    </message>
    <message>
        <source>Call {number} now</source>
        <translation>Llame al {number} ahora</translation>
    </message>
    <message>
        <source>Call {number} now for any of these</source>
        <translation>Llame al {number} ahora si nota algo de esto</translation>
    </message>
    <message>
        <source>Chest pain or trouble breathing</source>
        <translation>Dolor en el pecho o le cuesta respirar</translation>
    </message>
    <message>
        <source>A weak or numb arm, hand or leg, or a drooping face</source>
        <translation>Un brazo, una mano o una pierna débil o que no siente bien, o la cara caída</translation>
    </message>
    <message>
        <source>You cannot control your bladder or bowels</source>
        <translation>No puede controlar la orina o el excremento</translation>
    </message>
    <message>
        <source>A stiff neck with fever, or the worst headache ever</source>
        <translation>Cuello tieso con fiebre, o el peor dolor de cabeza de su vida</translation>
    </message>
    <message>
        <source>Tell the front desk now</source>
        <translation>Avise en recepción ahora</translation>
    </message>
</context>
<context>
    <name>EmergencyButton</name>
    <message>
        <source>Emergency signs</source>
        <translation>Señales de emergencia</translation>
    </message>
</context>
<context>
    <name>EmergencyScreen</name>
    <message>
        <source>None of these: show where it hurts</source>
        <translation>Nada de esto: muestre dónde le duele</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>¿Quiso decir %1?</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>What should we call you?</source>
        <translation>¿Cuál es su nombre?</translation>
    </message>
    <message>
        <source>Any name you go by is fine.</source>
        <translation>Sirve cualquier nombre que use.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>How may we reach you?</source>
        <translation>¿Cómo podemos comunicarnos con usted?</translation>
    </message>
    <message>
        <source>We ask only for what you choose here.</source>
        <translation>Solo le pediremos lo que elija aquí.</translation>
    </message>
    <message>
        <source>What is your phone number?</source>
        <translation>¿Cuál es su número de teléfono?</translation>
    </message>
    <message>
        <source>With the area code, for example {number}</source>
        <translation>Con el código de área, por ejemplo {number}</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Número de teléfono</translation>
    </message>
    <message>
        <source>What is your e-mail address?</source>
        <translation>¿Cuál es su correo electrónico?</translation>
    </message>
    <message>
        <source>For example name@example.com</source>
        <translation>Por ejemplo nombre@example.com</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>When is a good time?</source>
        <translation>¿Cuándo le queda bien?</translation>
    </message>
    <message>
        <source>May we leave a message?</source>
        <translation>¿Podemos dejarle un mensaje?</translation>
    </message>
    <message>
        <source>It would name only the clinic, and not why we call.</source>
        <translation>Diría solo el nombre de la clínica, no el motivo de la llamada.</translation>
    </message>
    <message>
        <source>Which language do you prefer?</source>
        <translation>¿Qué idioma prefiere?</translation>
    </message>
    <message>
        <source>May we pass on where it hurts?</source>
        <translation>¿Podemos decirle al personal dónde le duele?</translation>
    </message>
    <message>
        <source>This is what you looked at on the body map:</source>
        <translation>Esto es lo que vio en el mapa del cuerpo:</translation>
    </message>
    <message>
        <source>May we pass on your questions?</source>
        <translation>¿Podemos darle sus preguntas al personal?</translation>
    </message>
    <message>
        <source>These are the ones you chose:</source>
        <translation>Estas son las que eligió:</translation>
    </message>
    <message>
        <source>Do you agree?</source>
        <translation>¿Está de acuerdo?</translation>
    </message>
    <message>
        <source>Would you like an interpreter?</source>
        <translation>¿Desea un intérprete?</translation>
    </message>
    <message>
        <source>It takes two minutes. You can stop at any time, and this screen forgets what you typed when you finish.</source>
        <translation>Toma dos minutos. Puede salir en cualquier momento, y esta pantalla olvida lo que escribió cuando termine.</translation>
    </message>
    <message>
        <source>This clinic may use what I typed to contact me about the treatment described here. This is not a booking and not a medical record. I can ask the clinic to delete it at any time.</source>
        <translation>Esta clínica puede usar lo que escribí para comunicarse conmigo sobre el tratamiento que aquí se describe. Esto no es una cita ni un expediente médico. Puedo pedir a la clínica que lo borre en cualquier momento.</translation>
    </message>
    <message>
        <source>Only the staff of our clinic will read what you type.</source>
        <translation>Solo el personal de nuestra clínica leerá lo que escriba.</translation>
    </message>
    <message>
        <source>Only the staff of {clinic} will read what you type.</source>
        <translation>Solo el personal de {clinic} leerá lo que escriba.</translation>
    </message>
    <message>
        <source>Not for emergencies. If you feel very ill, tell the front desk now or call {number}.</source>
        <translation>No es para emergencias. Si se siente muy mal, avise ahora en la recepción o llame al {number}.</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>Otro idioma</translation>
    </message>
    <message>
        <source>Talk with me here today</source>
        <translation>Hablen conmigo hoy, aquí</translation>
    </message>
    <message>
        <source>Call me</source>
        <translation>Llámenme por teléfono</translation>
    </message>
    <message>
        <source>Send me a text message</source>
        <translation>Envíenme un mensaje de texto</translation>
    </message>
    <message>
        <source>Send me an e-mail</source>
        <translation>Envíenme un correo electrónico</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>Por la mañana</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation>Por la tarde</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>Por la noche</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>A cualquier hora</translation>
    </message>
    <message>
        <source>Yes, you may</source>
        <translation>Sí, pueden</translation>
    </message>
    <message>
        <source>No, please do not</source>
        <translation>No, no dejen mensaje</translation>
    </message>
    <message>
        <source>Yes, please</source>
        <translation>Sí, por favor</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Yes, pass it on</source>
        <translation>Sí, díganselo</translation>
    </message>
    <message>
        <source>No, leave it out</source>
        <translation>No, no se lo digan</translation>
    </message>
    <message>
        <source>Yes, pass them on</source>
        <translation>Sí, dénselas</translation>
    </message>
    <message>
        <source>No, leave them out</source>
        <translation>No, no se las den</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>Estoy de acuerdo</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <translation>No estoy de acuerdo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Good time</source>
        <translation>Mejor momento</translation>
    </message>
    <message>
        <source>Leave a message</source>
        <translation>Dejar un mensaje</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Dónde le duele</translation>
    </message>
    <message>
        <source>Your questions</source>
        <translation>Sus preguntas</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Please type your number, or go back and choose another way.</source>
        <translation>Escriba su número, o regrese y elija otra manera.</translation>
    </message>
    <message>
        <source>Please type it, or go back and choose another way.</source>
        <translation>Escríbalo, o regrese y elija otra manera.</translation>
    </message>
    <message>
        <source>Please check: it needs a name, an @ and an ending.</source>
        <translation>Revíselo. Debe ser como nombre@example.com.</translation>
    </message>
    <message>
        <source>Please type your name. Any name is fine.</source>
        <translation>Escriba su nombre. Sirve cualquier nombre.</translation>
    </message>
    <message>
        <source>This is longer than fits. Please use fewer letters.</source>
        <translation>Es más largo de lo que cabe. Use menos letras.</translation>
    </message>
    <message>
        <source>Please choose one answer.</source>
        <translation>Elija una respuesta.</translation>
    </message>
    <message>
        <source>Please type the number in digits, such as {number}</source>
        <translation>Escriba solo números, como {number}</translation>
    </message>
    <message>
        <source>Digits are missing. Please type the area code too. If it is from another country, begin with + and its code.</source>
        <translation>Faltan números. Escriba también el código de área. Si es de otro país, empiece con + y el código del país.</translation>
    </message>
    <message>
        <source>These are too many digits. Please check the number. If it is from another country, begin with + and its code.</source>
        <translation>Hay números de más. Revise su teléfono. Si es de otro país, empiece con + y el código del país.</translation>
    </message>
    <message>
        <source>Please tick the box to agree, or choose Stop.</source>
        <translation>Marque la casilla si está de acuerdo, o elija Salir.</translation>
    </message>
    <message numerus="yes">
        <source>[%n letters that no font here has]</source>
        <translation>
            <numerusform>[%n letra que ninguna tipografía de aquí tiene]</numerusform>
            <numerusform>[%n letras que ninguna tipografía de aquí tiene]</numerusform>
        </translation>
    </message>
    <message>
        <source>You ask about: %1</source>
        <translation>Usted pregunta por: %1</translation>
    </message>
    <message>
        <source>We could not keep your form just now</source>
        <translation>En este momento no pudimos guardar su formulario</translation>
    </message>
    <message>
        <source>We are sorry. Please speak to the front desk. What you typed stays here until you finish; then it is cleared.</source>
        <translation>Lo sentimos. Hable con la recepción. Lo que escribió se queda aquí hasta que termine; después se borra.</translation>
    </message>
    <message>
        <source>The form is closed just now</source>
        <translation>El formulario está cerrado en este momento</translation>
    </message>
    <message>
        <source>Please speak to the front desk. They will help you.</source>
        <translation>Hable con la recepción. Allí le ayudarán.</translation>
    </message>
    <message>
        <source>You can also call us later: %1</source>
        <translation>También puede llamarnos más tarde: %1</translation>
    </message>
    <message>
        <source>Would you like to hear from us?</source>
        <translation>¿Quiere que nos comuniquemos con usted?</translation>
    </message>
    <message>
        <source>Is this right?</source>
        <translation>¿Está todo correcto?</translation>
    </message>
    <message>
        <source>Touch an answer to change it.</source>
        <translation>Toque una respuesta para cambiarla.</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Step %1 of %2, part %3 of %4</source>
        <translation>Paso %1 de %2, parte %3 de %4</translation>
    </message>
</context>
<context>
    <name>FormAgreement</name>
    <message>
        <source>I agree</source>
        <translation>Estoy de acuerdo</translation>
    </message>
    <message>
        <source>I agree to all the words above</source>
        <translation>Estoy de acuerdo con todo lo de arriba</translation>
    </message>
</context>
<context>
    <name>FormWays</name>
    <message>
        <source>Top</source>
        <translation>Arriba</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar otra vez</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>There is nothing to read right now</source>
        <translation>Por ahora no hay nada para leer</translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation>¿Sobre qué le gustaría leer?</translation>
    </message>
    <message>
        <source>Please ask at the front desk.</source>
        <translation>Pregunte en la recepción, por favor.</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>The check of these pages is late. Ask your doctor or nurse if anything has changed.</source>
        <translation>La revisión de estas páginas está atrasada. Pregunte a su médico o enfermera si algo ha cambiado.</translation>
    </message>
    <message>
        <source>Not yet reviewed by a health professional.</source>
        <translation>Aún no lo ha revisado un profesional de la salud.</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>Where does it hurt?</source>
        <translation>¿Dónde le duele?</translation>
    </message>
    <message>
        <source>Touch the place on a picture of the body</source>
        <translation>Toque el lugar en un dibujo del cuerpo</translation>
    </message>
    <message>
        <source>I am interested</source>
        <translation>Me interesa</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Are you still here?</source>
        <translation>¿Sigue usted aquí?</translation>
    </message>
    <message numerus="yes">
        <source>This visit ends and is cleared in %n seconds.</source>
        <translation>
            <numerusform>Esta visita termina y se borra en %n segundo.</numerusform>
            <numerusform>Esta visita termina y se borra en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Touch the screen or press any key to stay.</source>
        <translation>Toque la pantalla o pulse una tecla para seguir.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>I am new: start again</source>
        <translation>Soy otra persona: empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>InvitationViewModel</name>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Please ask your questions at the desk.</source>
        <translation>Haga sus preguntas en la recepción.</translation>
    </message>
    <message>
        <source>What would you like to know?</source>
        <translation>¿Qué le gustaría saber?</translation>
    </message>
</context>
<context>
    <name>ListBlock</name>
    <message numerus="yes">
        <source>List of %n items</source>
        <translation>
            <numerusform>Lista de %n elemento</numerusform>
            <numerusform>Lista de %n elementos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListenQuestion</name>
    <message>
        <source>Others may hear this</source>
        <translation>Otros pueden oírlo</translation>
    </message>
    <message>
        <source>This screen shows what you chose. Read it aloud all the same?</source>
        <translation>Esta pantalla muestra lo que usted eligió. ¿Leerla en voz alta de todos modos?</translation>
    </message>
    <message>
        <source>Stay quiet</source>
        <translation>No leer</translation>
    </message>
    <message>
        <source>Read it aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
</context>
<context>
    <name>Listening</name>
    <message>
        <source>Choices:</source>
        <translation>Opciones:</translation>
    </message>
    <message>
        <source>At the bottom of every screen:</source>
        <translation>En la parte de abajo de cada pantalla:</translation>
    </message>
    <message>
        <source>{choice}, chosen</source>
        <translation>{choice}: opción elegida</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Our clinic</source>
        <translation>Nuestra clínica</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Back to the top</source>
        <translation>Volver arriba</translation>
    </message>
</context>
<context>
    <name>MotionButton</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>See it move</source>
        <translation>Ver el movimiento</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Ver</translation>
    </message>
</context>
<context>
    <name>MuscleChoice</name>
    <message>
        <source>Where you feel it</source>
        <translation>Dónde se siente</translation>
    </message>
    <message>
        <source>Causes and care</source>
        <translation>Causas y cuidado</translation>
    </message>
</context>
<context>
    <name>MusclePane</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>See pain travel</source>
        <translation>Ver cómo viaja el dolor</translation>
    </message>
</context>
<context>
    <name>MuscleScreen</name>
    <message>
        <source>Ask about this</source>
        <translation>Preguntar por esto</translation>
    </message>
    <message>
        <source>Back to the muscle</source>
        <translation>Volver al músculo</translation>
    </message>
</context>
<context>
    <name>MuscleWords</name>
    <message>
        <source>The muscle: %1</source>
        <translation>El músculo: %1</translation>
    </message>
    <message>
        <source>Everyday causes</source>
        <translation>Causas de todos los días</translation>
    </message>
    <message>
        <source>Often mistaken for</source>
        <translation>A menudo se confunde con</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Siguiente paso: %1</translation>
    </message>
</context>
<context>
    <name>PausedScreen</name>
    <message>
        <source>Please see the front desk</source>
        <translation>Pase por la recepción</translation>
    </message>
    <message>
        <source>This screen is taking a short break. The people at the desk are glad to help you.</source>
        <translation>Esta pantalla está en una pausa breve. En la recepción le ayudarán con gusto.</translation>
    </message>
    <message>
        <source>In an emergency, call %1</source>
        <translation>En una emergencia, llame al %1</translation>
    </message>
</context>
<context>
    <name>PlaceOffers</name>
    <message>
        <source>Places people often ask about</source>
        <translation>Lugares por los que se pregunta a menudo</translation>
    </message>
</context>
<context>
    <name>ProportionBlock</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 de %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>What is: %1?</source>
        <translation>¿Qué es: %1?</translation>
    </message>
    <message>
        <source>It can move, and then shows: {steps}</source>
        <translation>El dibujo puede moverse y muestra: {steps}</translation>
    </message>
</context>
<context>
    <name>ReadingScreen</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Body map</source>
        <translation>Mapa del cuerpo</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Changed since the review</source>
        <translation>Cambió después de la revisión</translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation>Aún sin revisar</translation>
    </message>
    <message>
        <source>Reviewed by {name} on {date}</source>
        <translation>Revisado por {name} el {date}</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>The check of these pages is late. Ask your doctor or nurse if anything has changed.</source>
        <translation>La revisión de estas páginas está atrasada. Pregunte a su médico o enfermera si algo ha cambiado.</translation>
    </message>
</context>
<context>
    <name>ScreenCurtain</name>
    <message>
        <source>Touch to show</source>
        <translation>Toque para mostrar</translation>
    </message>
</context>
<context>
    <name>SectionEndScreen</name>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>Siguiente parte</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Where does it hurt, and all parts</source>
        <translation>¿Dónde le duele? y todas las partes</translation>
    </message>
</context>
<context>
    <name>SectionEndViewModel</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>You have read: {section}</source>
        <translation>Usted leyó: {section}</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Checked on {date}.</source>
        <translation>Revisada el {date}.</translation>
    </message>
    <message>
        <source>The screen &quot;{title}&quot;: {mark}.</source>
        <translation>La pantalla &quot;{title}&quot;: {mark}.</translation>
    </message>
    <message>
        <source>Written on {date}.</source>
        <translation>Escrito el {date}.</translation>
    </message>
    <message>
        <source>Checked by {name} on {date}.</source>
        <translation>Revisado por {name} el {date}.</translation>
    </message>
    <message>
        <source>Signed by a health professional: {count} of {total} parts.</source>
        <translation>Firmado por un profesional de la salud: {count} de {total} partes.</translation>
    </message>
    <message>
        <source>Not yet reviewed by a health professional.</source>
        <translation>Aún no lo ha revisado un profesional de la salud.</translation>
    </message>
    <message>
        <source>Next check due on {date}.</source>
        <translation>Próxima revisión: {date}.</translation>
    </message>
</context>
<context>
    <name>SourcesScreen</name>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
    <message>
        <source>For the screen &quot;%1&quot;</source>
        <translation>Para la pantalla &quot;%1&quot;</translation>
    </message>
    <message>
        <source>For the other screens</source>
        <translation>Para las demás pantallas</translation>
    </message>
    <message>
        <source>For the whole guide</source>
        <translation>Para toda la guía</translation>
    </message>
</context>
<context>
    <name>SpokenStop</name>
    <message>
        <source>{name}, button</source>
        <translation>{name}, botón</translation>
    </message>
    <message>
        <source>{name}, choice</source>
        <translation>{name}, opción</translation>
    </message>
    <message>
        <source>{name}, check box</source>
        <translation>{name}, casilla</translation>
    </message>
    <message>
        <source>{name}, field</source>
        <translation>{name}, campo</translation>
    </message>
    <message>
        <source>{told}, open</source>
        <translation>{told}, abierto</translation>
    </message>
    <message>
        <source>{told}, closed</source>
        <translation>{told}, cerrado</translation>
    </message>
    <message>
        <source>{told}, chosen</source>
        <translation>{told}, con marca</translation>
    </message>
    <message>
        <source>{told}, not chosen</source>
        <translation>{told}, sin marca</translation>
    </message>
    <message>
        <source>{told}, empty</source>
        <translation>{told}, vacío</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>The disk is nearly full</source>
        <translation>El disco está casi lleno</translation>
    </message>
    <message>
        <source>Call IT before the form closes.</source>
        <translation>Llame a informática antes de que se cierre el formulario.</translation>
    </message>
    <message>
        <source>The audit log was changed</source>
        <translation>Alguien cambió el registro de acciones del personal</translation>
    </message>
    <message>
        <source>Call IT: kioskctl audit verify shows where.</source>
        <translation>Llame a informática: kioskctl audit verify muestra dónde.</translation>
    </message>
    <message>
        <source>Wrong with this computer: %1</source>
        <translation>Fallas de esta computadora: %1</translation>
    </message>
    <message>
        <source>IT sees each one with: kioskctl doctor</source>
        <translation>Informática ve cada uno con: kioskctl doctor</translation>
    </message>
    <message>
        <source>This computer no longer checks itself</source>
        <translation>Esta computadora ya no se revisa sola</translation>
    </message>
    <message>
        <source>Call IT: its hourly check has not run for a day.</source>
        <translation>Llame a informática: la revisión de cada hora no se hace desde hace un día.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>Forms wait for a week or longer</source>
        <translation>Hay formularios que esperan una semana o más</translation>
    </message>
    <message>
        <source>Copy them to USB, open them, and type the receipt.</source>
        <translation>Cópielos a USB, ábralos y escriba el recibo.</translation>
    </message>
    <message>
        <source>Many forms wait. The form will close soon</source>
        <translation>Esperan muchos formularios. El formulario se cerrará pronto</translation>
    </message>
    <message>
        <source>Copy them to USB now.</source>
        <translation>Cópielos a USB ahora.</translation>
    </message>
    <message>
        <source>The clock may be wrong. Nothing is deleted</source>
        <translation>Puede que el reloj esté mal. No se elimina nada</translation>
    </message>
    <message>
        <source>IT checks date and time, then confirms under Settings.</source>
        <translation>Informática revisa la fecha y la hora, y lo confirma en Ajustes.</translation>
    </message>
    <message>
        <source>Forms the disk has spoilt: %1</source>
        <translation>Formularios que el disco ha dañado: %1</translation>
    </message>
    <message>
        <source>Nobody can open them any more. Codes: %1. Does anybody remember whose they were? Call IT: the disk may be failing.</source>
        <translation>Ya nadie puede abrirlos. Códigos: %1. ¿Alguien recuerda de quién eran? Llame a informática: el disco puede estar fallando.</translation>
    </message>
    <message>
        <source>A damaged file of forms was set aside</source>
        <translation>Se apartó un archivo dañado de formularios</translation>
    </message>
    <message>
        <source>Call IT: kioskctl forms salvage brings them back.</source>
        <translation>Llame a informática: kioskctl forms salvage los recupera.</translation>
    </message>
    <message>
        <source>The form is closed</source>
        <translation>El formulario está cerrado</translation>
    </message>
    <message>
        <source>The disk is full. Call IT.</source>
        <translation>El disco está lleno. Llame a informática.</translation>
    </message>
    <message>
        <source>The store of forms is still opening.</source>
        <translation>El almacén de formularios todavía se está abriendo.</translation>
    </message>
    <message>
        <source>Too many forms wait. Copy them to USB now.</source>
        <translation>Esperan demasiados formularios. Cópielos a USB ahora.</translation>
    </message>
    <message>
        <source>The keys are not proven yet. IT runs: kioskctl keys canary</source>
        <translation>Las llaves todavía no se han probado. Informática ejecuta: kioskctl keys canary</translation>
    </message>
    <message>
        <source>The kiosk&apos;s settings file is gone. Call IT.</source>
        <translation>Falta el archivo de ajustes del quiosco. Llame a informática.</translation>
    </message>
    <message>
        <source>The file of public keys is missing. Call IT.</source>
        <translation>Falta el archivo de llaves públicas. Llame a informática.</translation>
    </message>
    <message>
        <source>Another program uses the forms. Wait a moment.</source>
        <translation>Otro programa usa los formularios. Espere un momento.</translation>
    </message>
    <message>
        <source>Call IT and say: %1</source>
        <translation>Llame a informática y diga: %1</translation>
    </message>
    <message>
        <source>Mistakes in the settings: %1</source>
        <translation>Errores en los ajustes: %1</translation>
    </message>
    <message>
        <source>IT sees each one with: kioskctl config check</source>
        <translation>Informática ve cada uno con: kioskctl config check</translation>
    </message>
    <message>
        <source>Problems in the articles: %1</source>
        <translation>Problemas en los artículos: %1</translation>
    </message>
    <message>
        <source>IT sees each one with: kioskctl content check</source>
        <translation>Informática ve cada uno con: kioskctl content check</translation>
    </message>
    <message>
        <source>No article</source>
        <translation>Sin artículo</translation>
    </message>
    <message>
        <source>Not reviewed yet</source>
        <translation>Sin revisar todavía</translation>
    </message>
    <message>
        <source>Review is overdue</source>
        <translation>Revisión atrasada</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Signed: %1 of %2; changed since: %3</source>
        <translation>Firmado: %1 de %2; cambiado después: %3</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No funcionó</translation>
    </message>
    <message>
        <source>Try again. If it happens again, call IT.</source>
        <translation>Intente de nuevo. Si vuelve a pasar, llame a informática.</translation>
    </message>
    <message>
        <source>The stick is gone</source>
        <translation>La memoria ya no está</translation>
    </message>
    <message>
        <source>Plug it in again and wait until it shows.</source>
        <translation>Conéctela otra vez y espere a que aparezca.</translation>
    </message>
    <message>
        <source>The stick is full</source>
        <translation>La memoria está llena</translation>
    </message>
    <message>
        <source>Delete old files on it, or take another stick.</source>
        <translation>Borre archivos viejos de ella o use otra memoria.</translation>
    </message>
    <message>
        <source>The stick cannot be written to</source>
        <translation>No se puede escribir en la memoria</translation>
    </message>
    <message>
        <source>Look for a small switch on it, or take another stick.</source>
        <translation>Busque un pequeño interruptor en ella o use otra memoria.</translation>
    </message>
    <message>
        <source>The kiosk may not use this stick</source>
        <translation>El quiosco no puede usar esta memoria</translation>
    </message>
    <message>
        <source>Take another stick. If none works, call IT.</source>
        <translation>Use otra memoria. Si ninguna funciona, llame a informática.</translation>
    </message>
    <message>
        <source>Something else is in the way on this stick</source>
        <translation>Otra cosa estorba en esta memoria</translation>
    </message>
    <message>
        <source>Take another stick, and show this one to IT.</source>
        <translation>Use otra memoria y muestre esta a informática.</translation>
    </message>
    <message>
        <source>The stick did not keep what was written</source>
        <translation>La memoria no guardó lo que se escribió</translation>
    </message>
    <message>
        <source>Take another stick: this one may be worn out.</source>
        <translation>Use otra memoria: esta puede estar gastada.</translation>
    </message>
    <message>
        <source>This code belongs to no batch from this kiosk</source>
        <translation>Este código no es de ningún lote de este quiosco</translation>
    </message>
    <message>
        <source>Compare it letter by letter and type it again.</source>
        <translation>Compárelo letra por letra y escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>The clock may be wrong. Nothing was deleted</source>
        <translation>Puede que el reloj esté mal. No se eliminó nada</translation>
    </message>
    <message>
        <source>Check date and time first.</source>
        <translation>Revise primero la fecha y la hora.</translation>
    </message>
    <message>
        <source>Deleted forms: %1</source>
        <translation>Formularios eliminados: %1</translation>
    </message>
    <message>
        <source>The code has %1 characters.</source>
        <translation>El código tiene %1 caracteres.</translation>
    </message>
    <message>
        <source>Type the receipt code</source>
        <translation>Escriba el código del recibo</translation>
    </message>
    <message>
        <source>Delete this form?</source>
        <translation>¿Eliminar este formulario?</translation>
    </message>
    <message>
        <source>Type the code of the form</source>
        <translation>Escriba el código del formulario</translation>
    </message>
    <message>
        <source>It shows at the desk when the forms have been opened.</source>
        <translation>Aparece en la recepción cuando se abren los formularios.</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>No se puede recuperar.</translation>
    </message>
    <message>
        <source>The visitor was given it on the last screen of the form.</source>
        <translation>Se le dio a la persona en la última pantalla del formulario.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Yes, delete it</source>
        <translation>Sí, eliminarlo</translation>
    </message>
    <message>
        <source>Delete the form</source>
        <translation>Eliminar el formulario</translation>
    </message>
    <message>
        <source>This receipt was taken before.</source>
        <translation>Este recibo ya se había aceptado.</translation>
    </message>
    <message>
        <source>Several forms have this code. On which day was it sent?</source>
        <translation>Varios formularios tienen este código. ¿Qué día se envió?</translation>
    </message>
    <message>
        <source>The form is deleted.</source>
        <translation>El formulario está eliminado.</translation>
    </message>
    <message>
        <source>This form left with batch %1. Delete it at the desk; here it goes by itself.</source>
        <translation>Este formulario salió con el lote %1. Elimínelo en la recepción; aquí se borra solo.</translation>
    </message>
    <message>
        <source>No form with this code is here, but a damaged file may hold it. Call IT: kioskctl forms salvage, then try again.</source>
        <translation>Aquí no hay ningún formulario con este código, pero puede estar en un archivo dañado. Llame a informática: kioskctl forms salvage, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>No form with this code is here.</source>
        <translation>Aquí no hay ningún formulario con este código.</translation>
    </message>
    <message>
        <source>Choose a stick</source>
        <translation>Elija una memoria</translation>
    </message>
    <message>
        <source>Plug a USB stick in</source>
        <translation>Conecte una memoria USB</translation>
    </message>
    <message>
        <source>Copying. Leave the stick in</source>
        <translation>Copiando. Deje puesta la memoria</translation>
    </message>
    <message>
        <source>It shows here as soon as this kiosk has found it.</source>
        <translation>Aparece aquí en cuanto este quiosco la encuentra.</translation>
    </message>
    <message>
        <source>Writing everything to the stick. This can take a while.</source>
        <translation>Escribiendo todo en la memoria. Puede tardar un poco.</translation>
    </message>
    <message>
        <source>Nothing is lost: every form is still here.</source>
        <translation>No se perdió nada: todos los formularios siguen aquí.</translation>
    </message>
    <message>
        <source>You can pull the stick out now</source>
        <translation>Ya puede sacar la memoria</translation>
    </message>
    <message>
        <source>The forms are copied</source>
        <translation>Los formularios están copiados</translation>
    </message>
    <message>
        <source>There were no forms to copy.</source>
        <translation>No había formularios para copiar.</translation>
    </message>
    <message>
        <source>The disk has spoilt %1 of them, which nobody can open: %2. Call IT.</source>
        <translation>El disco ha dañado %1 de ellos y nadie puede abrirlos: %2. Llame a informática.</translation>
    </message>
    <message>
        <source>Batch %1</source>
        <translation>Lote %1</translation>
    </message>
    <message>
        <source>Receipt taken for batch %1.</source>
        <translation>Recibo aceptado para el lote %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n forms</source>
        <translation>
            <numerusform>%1 de %n formulario</numerusform>
            <numerusform>%1 de %n formularios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are on it, sealed. Open them at the desk, then bring the receipt back.</source>
        <translation>
            <numerusform>Lleva %n formulario sellado. Ábralo en la recepción y luego traiga el recibo.</numerusform>
            <numerusform>Lleva %n formularios sellados. Ábralos en la recepción y luego traiga el recibo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys are proven: the form may open.</source>
        <translation>Las llaves están probadas: el formulario puede abrirse.</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Cannot be written to</source>
        <translation>No se puede escribir en ella</translation>
    </message>
    <message numerus="yes">
        <source>%n forms, checksum %1</source>
        <translation>
            <numerusform>%n formulario, suma de control %1</numerusform>
            <numerusform>%n formularios, suma de control %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The front desk</source>
        <translation>La recepción</translation>
    </message>
    <message>
        <source>No forms to carry away</source>
        <translation>No hay formularios para llevar</translation>
    </message>
    <message>
        <source>Forms to carry away: %1</source>
        <translation>Formularios para llevar: %1</translation>
    </message>
    <message>
        <source>Not copied yet</source>
        <translation>Sin copiar todavía</translation>
    </message>
    <message>
        <source>Copied, receipt missing</source>
        <translation>Copiados, falta el recibo</translation>
    </message>
    <message>
        <source>Oldest form</source>
        <translation>Formulario más antiguo</translation>
    </message>
    <message>
        <source>Last copy</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Disco libre</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>No se sabe</translation>
    </message>
    <message>
        <source>No key yet.</source>
        <translation>Ninguna tecla todavía.</translation>
    </message>
    <message>
        <source>%1: learned. %2</source>
        <translation>%1: aprendida. %2</translation>
    </message>
    <message>
        <source>%1: does nothing yet.</source>
        <translation>%1: aún no hace nada.</translation>
    </message>
    <message>
        <source>Goes back one control</source>
        <translation>Va al control anterior</translation>
    </message>
    <message>
        <source>Goes on one control</source>
        <translation>Va al control siguiente</translation>
    </message>
    <message>
        <source>Goes left</source>
        <translation>Va a la izquierda</translation>
    </message>
    <message>
        <source>Goes right</source>
        <translation>Va a la derecha</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>Pulsa</translation>
    </message>
    <message>
        <source>Does what Back does</source>
        <translation>Hace lo mismo que Atrás</translation>
    </message>
    <message>
        <source>Reads aloud, or stops</source>
        <translation>Lee en voz alta o para</translation>
    </message>
    <message>
        <source>Opens display and help</source>
        <translation>Abre pantalla y ayuda</translation>
    </message>
    <message>
        <source>Makes the voice louder</source>
        <translation>Sube el volumen de la voz</translation>
    </message>
    <message>
        <source>Makes the voice quieter</source>
        <translation>Baja el volumen de la voz</translation>
    </message>
    <message>
        <source>Lets the ring wander, then presses</source>
        <translation>Hace avanzar el anillo y luego pulsa</translation>
    </message>
    <message>
        <source>New topics were refused on %1</source>
        <translation>Se rechazaron temas nuevos el %1</translation>
    </message>
    <message>
        <source>Earlier topics shown again: %1</source>
        <translation>De nuevo los temas anteriores: %1</translation>
    </message>
    <message>
        <source>New topics shown: %1</source>
        <translation>Temas nuevos: %1</translation>
    </message>
    <message>
        <source>Nothing has changed for visitors.</source>
        <translation>Nada ha cambiado para los visitantes.</translation>
    </message>
    <message>
        <source>Somebody unknown to this kiosk signed them.</source>
        <translation>Los firmó alguien que este quiosco no conoce.</translation>
    </message>
    <message>
        <source>They were changed after they were signed.</source>
        <translation>Fueron modificados después de firmarse.</translation>
    </message>
    <message>
        <source>They were made for another version of this kiosk.</source>
        <translation>Se hicieron para otra versión de este quiosco.</translation>
    </message>
    <message>
        <source>They hold files that no topic has, or too large ones.</source>
        <translation>Contienen archivos que ningún tema tiene, o demasiado grandes.</translation>
    </message>
    <message>
        <source>They have mistakes.</source>
        <translation>Tienen errores.</translation>
    </message>
    <message>
        <source>The file is not whole.</source>
        <translation>El archivo no está completo.</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Copy to USB</source>
        <translation>Copiar a USB</translation>
    </message>
    <message>
        <source>Type a receipt</source>
        <translation>Código del recibo</translation>
    </message>
    <message>
        <source>Take a form back</source>
        <translation>Eliminar un formulario</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Terminar la pausa</translation>
    </message>
    <message>
        <source>Pause the kiosk</source>
        <translation>Pausar el quiosco</translation>
    </message>
    <message>
        <source>Allow the voice</source>
        <translation>Permitir la voz</translation>
    </message>
    <message>
        <source>Mute the voice</source>
        <translation>Silenciar la voz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
</context>
<context>
    <name>StaffSettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>I checked: date and time are right</source>
        <translation>Lo revisé: la fecha y la hora están bien</translation>
    </message>
    <message>
        <source>Yes, delete them now</source>
        <translation>Sí, eliminarlos ahora</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n forms with a receipt now</source>
        <translation>
            <numerusform>Eliminar ahora %n formulario con recibo</numerusform>
            <numerusform>Eliminar ahora %n formularios con recibo</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the keys of a pad or switch</source>
        <translation>Probar las teclas de un teclado o interruptor</translation>
    </message>
    <message>
        <source>Measure the screen</source>
        <translation>Medir la pantalla</translation>
    </message>
    <message>
        <source>Hold a bank card to the outline. Make the outline as large as the card, then write these lines into the settings, under [screen]:</source>
        <translation>Ponga una tarjeta bancaria sobre el contorno. Haga el contorno tan grande como la tarjeta y escriba estas líneas en la configuración, en [screen]:</translation>
    </message>
    <message>
        <source>Largest text: capitals of %1 mm, read from up to %2 mm away. If people stand farther away, set viewing_distance_mm.</source>
        <translation>Letra más grande: mayúsculas de %1 mm, se leen desde hasta %2 mm. Si la gente está más lejos, ajuste viewing_distance_mm.</translation>
    </message>
    <message>
        <source>Measure from the floor to the lower edge of the glass: %1 mm.</source>
        <translation>Mida del suelo al borde inferior de la pantalla: %1 mm.</translation>
    </message>
    <message>
        <source>Hangs lower</source>
        <translation>Está más bajo</translation>
    </message>
    <message>
        <source>Hangs higher</source>
        <translation>Está más alto</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
</context>
<context>
    <name>StopButton</name>
    <message>
        <source>Stop the form</source>
        <translation>Salir del formulario</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop and delete your answers?</source>
        <translation>¿Salir y borrar sus respuestas?</translation>
    </message>
    <message>
        <source>Your form is not sent yet</source>
        <translation>Su formulario aún no se ha enviado</translation>
    </message>
    <message>
        <source>Nothing of the form is kept then.</source>
        <translation>No se guarda nada del formulario.</translation>
    </message>
    <message>
        <source>If you finish now, your answers are deleted and the clinic will not hear from you.</source>
        <translation>Si termina ahora, se borran sus respuestas y la clínica no sabrá de usted.</translation>
    </message>
    <message>
        <source>Go on with the form</source>
        <translation>Seguir con el formulario</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <translation>Salir y borrar</translation>
    </message>
    <message>
        <source>Delete and finish</source>
        <translation>Borrar y terminar</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message numerus="yes">
        <source>Table of %n rows</source>
        <translation>
            <numerusform>Tabla de %n fila</numerusform>
            <numerusform>Tabla de %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThankYou</name>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Take a seat. Staff will call your name and talk with you here.</source>
        <translation>Tome asiento. El personal le llamará por su nombre y hablará con usted aquí.</translation>
    </message>
    <message>
        <source>Staff will phone you.</source>
        <translation>El personal le llamará por teléfono.</translation>
    </message>
    <message>
        <source>Staff will send you a text message.</source>
        <translation>El personal le enviará un mensaje de texto.</translation>
    </message>
    <message>
        <source>Staff will send you an e-mail.</source>
        <translation>El personal le enviará un correo electrónico.</translation>
    </message>
    <message>
        <source>Show this code at the front desk to hear more.</source>
        <translation>Muestre este código en la recepción para saber más.</translation>
    </message>
    <message>
        <source>Your form is safe with us.</source>
        <translation>Su formulario está a salvo con nosotros.</translation>
    </message>
    <message>
        <source>Your reference code</source>
        <translation>Su código de referencia</translation>
    </message>
    <message>
        <source>If you ask at the front desk, this code finds your form. This screen clears itself when nobody touches it.</source>
        <translation>Si pregunta en la recepción, con este código se encuentra su formulario. Esta pantalla se borra sola cuando nadie la toca.</translation>
    </message>
</context>
<context>
    <name>ThankYouScreen</name>
    <message>
        <source>I am finished</source>
        <translation>Ya terminé</translation>
    </message>
</context>
<context>
    <name>TryKeysScreen</name>
    <message>
        <source>Try the keys</source>
        <translation>Probar las teclas</translation>
    </message>
    <message>
        <source>Press each key of the pad or switch.</source>
        <translation>Pulse cada tecla del teclado o interruptor.</translation>
    </message>
    <message>
        <source>For a key that does nothing yet: choose below what it shall do, then press it.</source>
        <translation>Para una tecla que aún no hace nada: elija abajo qué debe hacer y luego púlsela.</translation>
    </message>
    <message>
        <source>Now press the key that shall do this.</source>
        <translation>Ahora pulse la tecla que debe hacer esto.</translation>
    </message>
    <message>
        <source>Write these lines into the settings, then start the kiosk anew:</source>
        <translation>Escriba estas líneas en la configuración y vuelva a iniciar el quiosco:</translation>
    </message>
</context>
<context>
    <name>TypingPanel</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
</context>
<context>
    <name>style</name>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Siguiente pregunta</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation>Guardar el teclado</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Minúsculas</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Mayúsculas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Numbers and signs</source>
        <translation>Números y signos</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letras</translation>
    </message>
    <message>
        <source>Language of the keyboard</source>
        <translation>Idioma del teclado</translation>
    </message>
</context>
</TS>
