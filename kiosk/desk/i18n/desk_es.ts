<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_US" sourcelanguage="en_US">
<context>
    <name>ChooseScreen</name>
    <message>
        <source>Open the forms from the kiosk</source>
        <translation>Abrir los formularios del quiosco</translation>
    </message>
    <message>
        <source>Drop the batch file or the stick&apos;s folder here</source>
        <translation>Suelte aquí el archivo del lote o la carpeta de la memoria USB</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>Choose a folder or stick</source>
        <translation>Elegir carpeta o memoria USB</translation>
    </message>
    <message>
        <source>The batch stays sealed until the clinic&apos;s key opens it. Nothing is sent anywhere, and this program keeps no names.</source>
        <translation>El lote sigue sellado hasta que lo abre la llave de la clínica. No se envía nada a ninguna parte, y este programa no guarda nombres.</translation>
    </message>
    <message>
        <source>Several batches are here. Which one?</source>
        <translation>Aquí hay varios lotes. ¿Cuál?</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>Sorted from the first</source>
        <translation>Ordenado desde el primero</translation>
    </message>
    <message>
        <source>Sorted from the last</source>
        <translation>Ordenado desde el último</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta columna</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Call list</source>
        <translation>Lista de llamadas</translation>
    </message>
    <message numerus="yes">
        <source>%n forms</source>
        <translation>
            <numerusform>%n formulario</numerusform>
            <numerusform>%n formularios</numerusform>
        </translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Página {number}</translation>
    </message>
    <message>
        <source>Not asked about messages: leave none</source>
        <translation>No se le preguntó por mensajes: no deje ninguno</translation>
    </message>
    <message>
        <source>No message</source>
        <translation>Sin mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%n forms cannot be read. Copy the batch from the kiosk again.</source>
        <translation>
            <numerusform>%n formulario no se puede leer. Copie de nuevo el lote desde el quiosco.</numerusform>
            <numerusform>%n formularios no se pueden leer. Copie de nuevo el lote desde el quiosco.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are missing. Copy the batch from the kiosk again.</source>
        <translation>
            <numerusform>Falta %n formulario. Copie de nuevo el lote desde el quiosco.</numerusform>
            <numerusform>Faltan %n formularios. Copie de nuevo el lote desde el quiosco.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms were changed on the way. Tell IT before you use them.</source>
        <translation>
            <numerusform>%n formulario cambió en el camino. Avise a informática antes de usarlo.</numerusform>
            <numerusform>%n formularios cambiaron en el camino. Avise a informática antes de usarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not in their place. Ask IT before you use them.</source>
        <translation>
            <numerusform>%n formulario no está en su lugar. Consulte a informática antes de usarlo.</numerusform>
            <numerusform>%n formularios no están en su lugar. Consulte a informática antes de usarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not signed. Ask the person before you use the number.</source>
        <translation>
            <numerusform>%n formulario no está firmado. Pregunte a la persona antes de usar el número.</numerusform>
            <numerusform>%n formularios no están firmados. Pregunte a la persona antes de usar el número.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are signed with another key than this kiosk&apos;s. Ask IT first.</source>
        <translation>
            <numerusform>%n formulario está firmado con otra llave que la de este quiosco. Consulte antes a informática.</numerusform>
            <numerusform>%n formularios están firmados con otra llave que la de este quiosco. Consulte antes a informática.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms are not on the kiosk&apos;s own list. Ask IT before you use them.</source>
        <translation>
            <numerusform>%n formulario no está en la lista del kiosco. Pregunte a informática antes de usarlo.</numerusform>
            <numerusform>%n formularios no están en la lista del kiosco. Pregunte a informática antes de usarlos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms stand here twice. Call once.</source>
        <translation>
            <numerusform>%n formulario está dos veces aquí. Llame una sola vez.</numerusform>
            <numerusform>%n formularios están dos veces aquí. Llame una sola vez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forms were opened before. Check whether somebody has called.</source>
        <translation>
            <numerusform>%n formulario ya se abrió antes. Vea si alguien ya llamó.</numerusform>
            <numerusform>%n formularios ya se abrieron antes. Vea si alguien ya llamó.</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch did not come across whole; what did is shown.</source>
        <translation>El lote no llegó entero; se muestra lo que llegó.</translation>
    </message>
    <message>
        <source>This computer has never met the kiosk &quot;%1&quot;: anybody may have written these forms. Ask IT what kioskctl keys fingerprints says there for &quot;this kiosk&quot;. Only if it is %2, press the button with the key below.</source>
        <translation>Esta computadora no conoce el quiosco &quot;%1&quot;: cualquiera pudo escribir estos formularios. Pregunte a informática qué dice allí kioskctl keys fingerprints en &quot;this kiosk&quot;. Solo si es %2, pulse abajo el botón de la llave.</translation>
    </message>
    <message>
        <source>Choose the batch file</source>
        <translation>Elija el archivo del lote</translation>
    </message>
    <message>
        <source>Sealed batches</source>
        <translation>Lotes sellados</translation>
    </message>
    <message>
        <source>Choose the folder or stick</source>
        <translation>Elija la carpeta o la memoria USB</translation>
    </message>
    <message>
        <source>No batch of forms is here. Look for a file that ends in {suffix}.</source>
        <translation>Aquí no hay ningún lote de formularios. Busque un archivo que termine en {suffix}.</translation>
    </message>
    <message>
        <source>{time} · A receipt lies beside it</source>
        <translation>{time} · Con recibo al lado</translation>
    </message>
    <message>
        <source>{time} · No receipt yet</source>
        <translation>{time} · Todavía sin recibo</translation>
    </message>
    <message>
        <source>Done. Nothing of the batch is kept here.</source>
        <translation>Listo. Aquí no queda nada del lote.</translation>
    </message>
    <message>
        <source>Nobody was here for some minutes, so the forms were put away. Open the batch again to go on.</source>
        <translation>No hubo nadie aquí durante unos minutos, así que se guardaron los formularios. Abra de nuevo el lote para seguir.</translation>
    </message>
    <message>
        <source>Nothing has moved for a while. The computer may be busy. Wait, or choose Cancel and open the batch again. No form is lost.</source>
        <translation>Hace un rato que no avanza. Puede que la computadora esté ocupada. Espere, o elija Cancelar y abra el lote otra vez. No se pierde ningún formulario.</translation>
    </message>
    <message>
        <source>Checking the passphrase. This takes a moment.</source>
        <translation>Se comprueba la frase de acceso. Tarda un momento.</translation>
    </message>
    <message>
        <source>Forms open: {done}</source>
        <translation>Formularios abiertos: {done}</translation>
    </message>
    <message>
        <source>Forms open: {done} of {total}</source>
        <translation>Formularios abiertos: {done} de {total}</translation>
    </message>
    <message>
        <source>The receipt could not be written beside the batch. Is the stick still plugged in, and not write-protected? You can also type the code at the kiosk.</source>
        <translation>No se pudo escribir el recibo junto al lote. ¿Sigue conectada la memoria USB, y sin protección contra escritura? También puede escribir el código en el quiosco.</translation>
    </message>
    <message>
        <source>Some forms of this batch cannot be read. Copy the batch from the kiosk again first: the kiosk still has every form.</source>
        <translation>Algunos formularios de este lote no se pueden leer. Copie primero de nuevo el lote desde el quiosco: el quiosco aún tiene todos los formularios.</translation>
    </message>
    <message>
        <source>The batch did not come across whole. Copy it from the kiosk again: the kiosk still has every form.</source>
        <translation>El lote no llegó entero. Cópielo de nuevo desde el quiosco: el quiosco aún tiene todos los formularios.</translation>
    </message>
    <message>
        <source>Save the forms</source>
        <translation>Guardar los formularios</translation>
    </message>
    <message>
        <source>A form was marked while {file} was being written. Please save the forms again.</source>
        <translation>Se marcó un formulario mientras se escribía {file}. Guarde los formularios de nuevo, por favor.</translation>
    </message>
    <message>
        <source>Saving was stopped; no file changed.</source>
        <translation>Se detuvo el guardado; no cambió ningún archivo.</translation>
    </message>
    <message>
        <source>{file} could not be written. Is it open in another program, or the folder full or write-protected?</source>
        <translation>No se pudo escribir {file}. ¿Está abierto en otro programa, o la carpeta está llena o protegida contra escritura?</translation>
    </message>
    <message>
        <source>Saved as {file}, beside the batch. Is that the stick? Take the file off it: it is not sealed, and whoever finds the stick can read it.</source>
        <translation>Guardado como {file}, junto al lote. ¿Es la memoria USB? Quite de ahí el archivo: no está sellado, y quien encuentre la memoria puede leerlo.</translation>
    </message>
    <message>
        <source>Saved as {file}. It is not sealed: keep it where patients&apos; files belong.</source>
        <translation>Guardado como {file}. No está sellado: téngalo donde van los archivos de pacientes.</translation>
    </message>
    <message>
        <source>The call list is at the printer.</source>
        <translation>La lista de llamadas está en la impresora.</translation>
    </message>
    <message>
        <source>The call list could not be printed. Is the printer on? If it goes into a file, is the folder full or write-protected?</source>
        <translation>No se pudo imprimir la lista de llamadas. ¿Está encendida la impresora? Si va a un archivo, ¿está la carpeta llena o protegida contra escritura?</translation>
    </message>
    <message>
        <source>This batch holds no forms and proves the keys, but it did not come across whole. Ask IT to make another at the kiosk.</source>
        <translation>Este lote no tiene formularios y comprueba las llaves, pero no llegó entero. Pida a informática que haga otro en el quiosco.</translation>
    </message>
    <message>
        <source>Save the forms as well: without that there is no receipt for the kiosk.</source>
        <translation>Guarde también los formularios: sin eso no hay recibo para el quiosco.</translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn forms were left out.</source>
        <translation>
            <numerusform>%n formulario retirado quedó fuera.</numerusform>
            <numerusform>%n formularios retirados quedaron fuera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be noted. Ask IT to look at the file opened-forms.db.</source>
        <translation>No se pudo anotar. Pida a informática que revise el archivo opened-forms.db.</translation>
    </message>
    <message>
        <source>Choose the clinic&apos;s key file</source>
        <translation>Elija el archivo de la llave de la clínica</translation>
    </message>
    <message>
        <source>Key files</source>
        <translation>Archivos de llave</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>This passphrase does not open the key file. Check capital letters, then try again.</source>
        <translation>Esta frase de acceso no abre el archivo de la llave. Revise las mayúsculas e intente de nuevo.</translation>
    </message>
    <message>
        <source>This computer is too busy to open the key just now, whatever the passphrase. Close other programs, then try again.</source>
        <translation>Esta computadora está demasiado ocupada para abrir la llave ahora, sea cual sea la frase de acceso. Cierre otros programas e intente de nuevo.</translation>
    </message>
    <message>
        <source>This file holds no private key. Look for clinic.key, which IT made.</source>
        <translation>Este archivo no contiene ninguna llave privada. Busque clinic.key, que hizo informática.</translation>
    </message>
    <message>
        <source>This key does not fit: the batch is sealed to other keys. Ask IT which key the kiosk uses.</source>
        <translation>Esta llave no corresponde: el lote está sellado con otras llaves. Pregunte a informática qué llave usa el quiosco.</translation>
    </message>
    <message>
        <source>This file is no batch of forms, or it came across damaged. Copy it from the kiosk again: the kiosk still has every form.</source>
        <translation>Este archivo no es un lote de formularios, o llegó dañado. Cópielo de nuevo desde el quiosco: el quiosco aún tiene todos los formularios.</translation>
    </message>
    <message>
        <source>The batch or the key file cannot be read. Is the stick still plugged in?</source>
        <translation>No se puede leer el lote o el archivo de la llave. ¿Sigue conectada la memoria USB?</translation>
    </message>
    <message>
        <source>The list of forms opened before cannot be used. Ask IT to move the file opened-forms.db away.</source>
        <translation>No se puede usar la lista de formularios ya abiertos. Pida a informática que aparte el archivo opened-forms.db.</translation>
    </message>
    <message>
        <source>Opening broke off. Try again; if it happens twice, ask IT.</source>
        <translation>Se interrumpió la apertura. Intente de nuevo; si pasa dos veces, consulte a informática.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Cómo contactar</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>Mejor hora</translation>
    </message>
    <message>
        <source>Where it hurts</source>
        <translation>Dónde duele</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Form {number}</source>
        <translation>Formulario {number}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ya abierto</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>Sin firma</translation>
    </message>
    <message>
        <source>Other key</source>
        <translation>Otra llave</translation>
    </message>
    <message>
        <source>Not in its place</source>
        <translation>Fuera de lugar</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>No está en la lista</translation>
    </message>
    <message>
        <source>Twice here</source>
        <translation>Dos veces aquí</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>You have opened this form before. Check whether somebody has called.</source>
        <translation>Ya abrió antes este formulario. Vea si alguien ya llamó.</translation>
    </message>
    <message>
        <source>No kiosk signed this form. Ask the person before you use its number.</source>
        <translation>Ningún quiosco firmó este formulario. Pregunte a la persona antes de usar su número.</translation>
    </message>
    <message>
        <source>This form is signed with another key than this kiosk&apos;s. Ask IT first.</source>
        <translation>Este formulario está firmado con otra llave que la de este quiosco. Consulte antes a informática.</translation>
    </message>
    <message>
        <source>This form was moved or swapped. Ask IT before you use it.</source>
        <translation>Este formulario se movió o se cambió por otro. Consulte a informática antes de usarlo.</translation>
    </message>
    <message>
        <source>The kiosk&apos;s own list of this batch does not name this form. Ask IT first.</source>
        <translation>La lista del propio kiosco no nombra este formulario. Pregunte primero a informática.</translation>
    </message>
    <message>
        <source>The same form stands in this batch already. Call once.</source>
        <translation>El mismo formulario ya está en este lote. Llame una sola vez.</translation>
    </message>
    <message>
        <source>The person took this form back. Do not call, and delete it wherever it was saved.</source>
        <translation>La persona retiró este formulario. No llame, y bórrelo de donde se haya guardado.</translation>
    </message>
    <message>
        <source>This form cannot be read. Tell IT the batch and the number.</source>
        <translation>Este formulario no se puede leer. Dé a informática el lote y el número.</translation>
    </message>
    <message>
        <source>At today&apos;s visit</source>
        <translation>En la visita de hoy</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Tarde</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Noche</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier hora</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message numerus="yes">
        <source>[%n letters that no font here has]</source>
        <translation>
            <numerusform>[%n letra que ninguna tipografía de aquí tiene]</numerusform>
            <numerusform>[%n letras que ninguna tipografía de aquí tiene]</numerusform>
        </translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>{batch}, form {number}</source>
        <translation>{batch}, formulario {number}</translation>
    </message>
    <message>
        <source>Batch {name}</source>
        <translation>Lote {name}</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>Dónde estaba</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Phone, international</source>
        <translation>Teléfono, internacional</translation>
    </message>
    <message>
        <source>May leave a message</source>
        <translation>Se puede dejar mensaje</translation>
    </message>
    <message>
        <source>Preferred language</source>
        <translation>Idioma preferido</translation>
    </message>
    <message>
        <source>Muscles looked at</source>
        <translation>Músculos consultados</translation>
    </message>
    <message>
        <source>Language on screen</source>
        <translation>Idioma en pantalla</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Close the form</source>
        <translation>Cerrar el formulario</translation>
    </message>
    <message>
        <source>Answers of this form</source>
        <translation>Respuestas de este formulario</translation>
    </message>
    <message>
        <source>Not taken back after all</source>
        <translation>No lo retiró después de todo</translation>
    </message>
    <message>
        <source>The person took it back</source>
        <translation>La persona lo retiró</translation>
    </message>
</context>
<context>
    <name>FormTable</name>
    <message>
        <source>Forms</source>
        <translation>Formularios</translation>
    </message>
</context>
<context>
    <name>FormatChoice</name>
    <message>
        <source>Save the forms as</source>
        <translation>Guardar los formularios como</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Libro de Excel</translation>
    </message>
    <message>
        <source>For people: days, numbers and phones stay as they are</source>
        <translation>Para personas: días, números y teléfonos quedan como son</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>For other spreadsheet programs</source>
        <translation>Para otros programas de hojas de cálculo</translation>
    </message>
    <message>
        <source>FHIR</source>
        <translation>FHIR</translation>
    </message>
    <message>
        <source>For the clinic&apos;s record system</source>
        <translation>Para el sistema de expedientes de la clínica</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>For programs of your own</source>
        <translation>Para programas propios</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>No guardar</translation>
    </message>
</context>
<context>
    <name>FormsScreen</name>
    <message>
        <source>Find a name, number or word</source>
        <translation>Buscar nombre, número o palabra</translation>
    </message>
    <message>
        <source>Saving the forms</source>
        <translation>Guardando los formularios</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Detener el guardado</translation>
    </message>
    <message>
        <source>Receipt for the kiosk</source>
        <translation>Recibo para el quiosco</translation>
    </message>
    <message>
        <source>Save the forms</source>
        <translation>Guardar los formularios</translation>
    </message>
    <message>
        <source>Print a call list</source>
        <translation>Imprimir lista de llamadas</translation>
    </message>
    <message>
        <source>IT set this kiosk up</source>
        <translation>Informática instaló este quiosco</translation>
    </message>
    <message>
        <source>Another batch</source>
        <translation>Otro lote</translation>
    </message>
</context>
<context>
    <name>KeyScreen</name>
    <message>
        <source>Open it with the clinic&apos;s key</source>
        <translation>Ábralo con la llave de la clínica</translation>
    </message>
    <message>
        <source>Type the passphrase once more. The kiosk&apos;s new signing key is then trusted from now on.</source>
        <translation>Escriba una vez más la frase de acceso. Desde entonces se confía en la nueva llave de firma del quiosco.</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>Elegir el archivo de la llave</translation>
    </message>
    <message>
        <source>It is called clinic.key. Ask IT where it lies.</source>
        <translation>Se llama clinic.key. Pregunte a informática dónde está.</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Frase de acceso de la llave</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Open the batch</source>
        <translation>Abrir el lote</translation>
    </message>
    <message>
        <source>Another batch</source>
        <translation>Otro lote</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Amharic</source>
        <translation>Amárico</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalí</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Alemán</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persa</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Francés</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Guyaratí</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebreo</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hmong</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Haitian Creole</source>
        <translation>Criollo haitiano</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenio</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italiano</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Jemer</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Lao</translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation>Birmano</translation>
    </message>
    <message>
        <source>Nepali</source>
        <translation>Nepalí</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Neerlandés</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <translation>Panyabí</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polaco</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Pastún</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugués</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumano</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Ruso</translation>
    </message>
    <message>
        <source>Somali</source>
        <translation>Somalí</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suajili</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Tailandés</translation>
    </message>
    <message>
        <source>Tigrinya</source>
        <translation>Tigriña</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalo</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ucraniano</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamita</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Another: please ask</source>
        <translation>Otro: pregunte, por favor</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Interest forms</source>
        <translation>Formularios de interés</translation>
    </message>
</context>
<context>
    <name>OpeningScreen</name>
    <message>
        <source>Opening the batch</source>
        <translation>Abriendo el lote</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>The keys are proven</source>
        <translation>Las llaves funcionan</translation>
    </message>
    <message>
        <source>Tell the kiosk that the forms have arrived</source>
        <translation>Dígale al quiosco que llegaron los formularios</translation>
    </message>
    <message>
        <source>There is no receipt for this batch</source>
        <translation>No hay recibo para este lote</translation>
    </message>
    <message>
        <source>This batch holds no forms. It shows that the clinic&apos;s key opens what the kiosk seals. Give the code to the kiosk, and its form opens.</source>
        <translation>Este lote no contiene formularios. Muestra que la llave de la clínica abre lo que sella el quiosco. Dé el código al quiosco y se abrirá su formulario.</translation>
    </message>
    <message>
        <source>With this code the kiosk knows that it may delete these forms after its waiting time. Without it, it keeps every form.</source>
        <translation>Con este código el quiosco sabe que puede borrar estos formularios después de su tiempo de espera. Sin él, los conserva todos.</translation>
    </message>
    <message>
        <source>Receipt code: %1</source>
        <translation>Código del recibo: %1</translation>
    </message>
    <message>
        <source>With the stick</source>
        <translation>Con la memoria USB</translation>
    </message>
    <message>
        <source>Write the receipt to the stick.</source>
        <translation>Escriba el recibo en la memoria USB.</translation>
    </message>
    <message>
        <source>At the kiosk&apos;s staff door, plug it in and touch Copy to USB: the kiosk takes the receipt by itself.</source>
        <translation>En la puerta del personal del quiosco, conéctela y toque Copiar a USB: el quiosco recoge solo el recibo.</translation>
    </message>
    <message>
        <source>At the kiosk, open the staff door: five touches in the upper left corner, your number, your PIN.</source>
        <translation>En el quiosco, abra la puerta del personal: cinco toques en la esquina superior izquierda, su número, su PIN.</translation>
    </message>
    <message>
        <source>Touch “Type a receipt” and type the code. Capital or small letters, with or without hyphens.</source>
        <translation>Toque «Código del recibo» y escriba el código. Mayúsculas o minúsculas, con o sin guiones.</translation>
    </message>
    <message>
        <source>Write it to the stick</source>
        <translation>Escribirlo en la memoria USB</translation>
    </message>
    <message>
        <source>Or by hand</source>
        <translation>O a mano</translation>
    </message>
    <message>
        <source>Written: %1. If that is the stick, you may pull it out as your computer asks you to. If it is not, type the code at the kiosk.</source>
        <translation>Escrito: %1. Si es la memoria USB, puede sacarla como lo pide su computadora. Si no lo es, escriba el código en el quiosco.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Back to the forms</source>
        <translation>Volver a los formularios</translation>
    </message>
    <message>
        <source>Give the unreadable forms up</source>
        <translation>Renunciar a los formularios ilegibles</translation>
    </message>
</context>
<context>
    <name>StepTrail</name>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Llave</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formularios</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>StillHere</name>
    <message>
        <source>Are you still here?</source>
        <translation>¿Sigue aquí?</translation>
    </message>
    <message numerus="yes">
        <source>The forms are put away in %n seconds. Nothing is lost: the batch stays sealed.</source>
        <translation>
            <numerusform>Los formularios se guardan en %n segundo. No se pierde nada: el lote sigue sellado.</numerusform>
            <numerusform>Los formularios se guardan en %n segundos. No se pierde nada: el lote sigue sellado.</numerusform>
        </translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
</context>
<context>
    <name>SureQuestion</name>
    <message>
        <source>Give the unreadable forms up?</source>
        <translation>¿Renunciar a los formularios ilegibles?</translation>
    </message>
    <message>
        <source>The kiosk will delete them, and nobody can read them any more. Copy the batch again first, and ask IT.</source>
        <translation>El quiosco los borrará y ya nadie podrá leerlos. Antes copie de nuevo el lote y consulte a informática.</translation>
    </message>
    <message>
        <source>Keep them at the kiosk</source>
        <translation>Conservarlos en el quiosco</translation>
    </message>
    <message>
        <source>Give them up</source>
        <translation>Renunciar a ellos</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Steps and looks</source>
        <translation>Pasos y aspecto</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
</context>
</TS>
