<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>AccessBar</name>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Emergency signs</source>
        <translation>Señales de emergencia</translation>
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
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Back or neck pain?</source>
        <translation>¿Dolor de espalda o de cuello?</translation>
    </message>
    <message>
        <source>Learn about muscle knots and a treatment for them. It takes about five minutes.</source>
        <translation>Conozca los nudos musculares y un tratamiento para ellos. Toma unos cinco minutos.</translation>
    </message>
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
    <name>ClinicName</name>
    <message>
        <source>Demonstration</source>
        <translation>Demostración</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
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
        <translation>No puede controlar la orina o las heces</translation>
    </message>
    <message>
        <source>A stiff neck with fever, or the worst headache ever</source>
        <translation>Cuello duro con fiebre, o el peor dolor de cabeza de su vida</translation>
    </message>
    <message>
        <source>Tell the front desk now</source>
        <translation>Avise en recepción ahora</translation>
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
        <source>The check of these pages is late. Ask your clinician if anything has changed.</source>
        <translation>La revisión de estas páginas está atrasada. Pregunte a su médico si algo ha cambiado.</translation>
    </message>
    <message>
        <source>Not yet reviewed by a clinician.</source>
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
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
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
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>The check of these pages is late. Ask your clinician if anything has changed.</source>
        <translation>La revisión de estas páginas está atrasada. Pregunte a su médico si algo ha cambiado.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Checked on {date}.</source>
        <translation>Revisada el {date}.</translation>
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
        <source>Not yet reviewed by a clinician.</source>
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
</TS>
